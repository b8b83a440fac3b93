#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "engine/model/file.h"

namespace nephoscope::model {
namespace {

Error failed(const std::filesystem::path& path) {
    return {ErrorCode::Io, say("Cannot save the file: %1; choose another place.", std::string(std::strerror(errno))), path.string()};
}

/// A new file beside the target that removes itself unless it takes the target's place.
class Temporary {
public:
    explicit Temporary(const std::filesystem::path& target) {
        for (int attempt = 0; attempt < 100 && descriptor_ < 0; ++attempt) {
            path_ = target.string() + "." + std::to_string(::getpid()) + "-" + std::to_string(attempt) + ".tmp";
            descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
            if (descriptor_ < 0 && errno != EEXIST) break;
        }
        exists_ = descriptor_ >= 0;
    }
    ~Temporary() {
        if (descriptor_ >= 0) ::close(descriptor_);
        if (exists_) ::unlink(path_.c_str());
    }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;

    bool write(std::string_view bytes) {
        while (exists_ && !bytes.empty()) {
            const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        return exists_;
    }

    /// Takes over the permissions of the file it will replace, where there is one.
    bool take_permissions(const std::filesystem::path& target) {
        struct stat old {};
        return ::stat(target.c_str(), &old) != 0 || ::fchmod(descriptor_, old.st_mode & 07777) == 0;
    }

    bool replace(const std::filesystem::path& target) {
        if (::fsync(descriptor_) != 0) return false;
        const bool closed = ::close(descriptor_) == 0;
        descriptor_ = -1;
        if (!closed || ::rename(path_.c_str(), target.c_str()) != 0) return false;
        exists_ = false;
        return true;
    }

private:
    std::string path_;
    int descriptor_ = -1;
    bool exists_ = false;
};

/// Makes the new name last through a power cut; a file system that cannot is not an error.
void sync_folder(const std::filesystem::path& folder) {
    const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

}  // namespace

Status write_file(const std::filesystem::path& path, std::string_view bytes) {
    std::error_code error;
    std::filesystem::path target = std::filesystem::canonical(path, error);
    if (error) target = path;
    errno = 0;
    if (::access(target.c_str(), F_OK) == 0 && ::access(target.c_str(), W_OK) != 0) return failed(path);
    Temporary temporary(target);
    if (!temporary.write(bytes) || !temporary.take_permissions(target) || !temporary.replace(target)) return failed(path);
    sync_folder(target.parent_path());
    return Nothing{};
}

}  // namespace nephoscope::model
