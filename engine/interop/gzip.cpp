#include "engine/interop/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <limits>

namespace nephoscope::interop {

namespace {

constexpr int kGzipOnly = 16 + MAX_WBITS;

class Inflater {
public:
    explicit Inflater(std::string_view bytes) : left_(bytes) { ready_ = inflateInit2(&stream_, kGzipOnly) == Z_OK; }
    ~Inflater() {
        if (ready_) inflateEnd(&stream_);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    /// Some more; false: there is no more, or it is no gzip.
    bool next(std::string& out) {
        char chunk[1 << 16];
        stream_.next_out = reinterpret_cast<Bytef*>(chunk);
        stream_.avail_out = sizeof chunk;
        const auto given = static_cast<uInt>(std::min<std::size_t>(left_.size(), std::numeric_limits<uInt>::max()));
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(left_.data()));  // zlib reads it only.
        stream_.avail_in = given;
        status_ = ready_ ? inflate(&stream_, Z_NO_FLUSH) : Z_MEM_ERROR;
        left_.remove_prefix(given - stream_.avail_in);
        out.append(chunk, sizeof chunk - stream_.avail_out);
        if (status_ == Z_STREAM_END && !left_.empty()) status_ = inflateReset(&stream_);
        return status_ == Z_OK;
    }
    bool complete() const { return status_ == Z_STREAM_END; }

private:
    z_stream stream_{};
    std::string_view left_;
    int status_ = Z_OK;
    bool ready_ = false;
};

}  // namespace

bool is_gzip(std::string_view bytes) { return bytes.starts_with("\x1f\x8b"); }

Result<std::string> gunzip(std::string_view bytes, std::size_t most) {
    Inflater inflater(bytes);
    std::string out;
    while (out.size() <= most && inflater.next(out)) {}
    if (out.size() > most) return Error{ErrorCode::InvalidDocument, say("The packed file holds more than %1 MiB.", most >> 20), {}};
    if (!inflater.complete()) return Error{ErrorCode::InvalidDocument, say("The packed file is damaged or cut off."), {}};
    return out;
}

}  // namespace nephoscope::interop
