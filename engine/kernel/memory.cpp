#include "engine/kernel/memory.h"

#include <sys/mman.h>

#include <cstdio>
#include <cstdlib>

namespace nephoscope::kernel {

Region::Region(std::size_t stride, std::size_t capacity) : capacity_(capacity), stride_(stride) {
    const std::size_t length = stride * capacity;
    if (length == 0) return;
    void* address = mmap(nullptr, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (address == MAP_FAILED) {
        std::fprintf(stderr, "nephoscope: the system refuses %zu bytes of address space\n", length);
        std::abort();
    }
    data_ = static_cast<std::byte*>(address);
}

Region::~Region() {
    if (data_) munmap(data_, stride_ * capacity_);
}

void Region::swap(Region& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    std::swap(capacity_, other.capacity_);
    std::swap(stride_, other.stride_);
}

void Region::resize(std::size_t size) {
    assert(size <= capacity_);
    if (size < size_) std::memset(data_ + size * stride_, 0, (size_ - size) * stride_);
    size_ = size;
}

void Region::assign(std::span<const std::byte> bytes) {
    assert(bytes.size() % stride_ == 0);
    resize(bytes.size() / stride_);
    if (!bytes.empty()) std::memcpy(data_, bytes.data(), bytes.size());
}

}  // namespace nephoscope::kernel
