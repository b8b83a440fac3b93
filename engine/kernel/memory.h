#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <type_traits>
#include <utility>

namespace nephoscope::kernel {

/// Zeroed memory that grows without moving: address space is reserved at once, pages are taken when they are first touched.
/// Owns its mapping; copying is explicit (see World).
class Region {
public:
    Region() = default;
    /// Aborts when the address space is refused: that is no user's fault and nothing can go on.
    Region(std::size_t stride, std::size_t capacity);
    ~Region();
    Region(Region&& other) noexcept { swap(other); }
    Region& operator=(Region&& other) noexcept {
        swap(other);
        return *this;
    }

    std::byte* data() const { return data_; }
    std::size_t size() const { return size_; }
    std::size_t capacity() const { return capacity_; }
    std::size_t stride() const { return stride_; }
    std::size_t bytes() const { return size_ * stride_; }
    /// New elements are zero. REQUIRES: size <= capacity.
    void resize(std::size_t size);
    std::span<const std::byte> used() const { return {data_, bytes()}; }
    /// REQUIRES: bytes come from a Region of the same stride and fit.
    void assign(std::span<const std::byte> bytes);

private:
    void swap(Region& other) noexcept;
    std::byte* data_ = nullptr;
    std::size_t size_ = 0, capacity_ = 0, stride_ = 1;
};

/// A Region seen as elements of one trivially copyable type.
template <typename T>
class Column {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    explicit Column(Region& region) : region_(&region), data_(reinterpret_cast<T*>(region.data())) {}
    T& operator[](std::size_t i) const {
        assert(i < region_->size());
        return data_[i];
    }
    T* data() const { return data_; }
    std::size_t size() const { return region_->size(); }
    std::size_t capacity() const { return region_->capacity(); }
    void resize(std::size_t size) const { region_->resize(size); }
    std::uint32_t add(const T& value) const {
        const std::size_t i = region_->size();
        region_->resize(i + 1);
        data_[i] = value;
        return static_cast<std::uint32_t>(i);
    }

private:
    Region* region_;
    T* data_;
};

}  // namespace nephoscope::kernel
