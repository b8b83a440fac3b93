// Stands in for libFuzzer where the compiler has none: mutates the files of a corpus with a fixed seed. Usage: fuzz_x SECONDS CORPUS...

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <span>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Random = std::mt19937_64;

std::size_t below(Random& random, std::size_t limit) { return limit ? random() % limit : 0; }

std::vector<std::string> read_corpus(std::span<char*> folders) {
    std::vector<std::filesystem::path> paths;
    for (const char* folder : folders)
        for (const auto& entry : std::filesystem::directory_iterator(folder)) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> corpus;
    for (const auto& path : paths) {
        std::ifstream in(path, std::ios::binary);
        corpus.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return corpus;
}

void mutate(std::string& text, const std::string& other, Random& random) {
    static const std::string kTokens[] = {"{",
                                          "}",
                                          "[",
                                          "]",
                                          ",",
                                          "\"",
                                          "null",
                                          "-1",
                                          "1e308",
                                          "1e999",
                                          "\"NaN\"",
                                          "4294967296",
                                          "\"@unknown\": \"CAE=\",",
                                          "\"@type\":",
                                          "\xff",
                                          std::string(1, '\0'),
                                          "\x7f",
                                          "\xfa\xff\xff\xff\x0f\x02{}",
                                          "\"x\": {\"y\": 1},"};
    const std::size_t at = below(random, text.size() + 1), length = below(random, 16);
    switch (below(random, 6)) {
        case 0:
            if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1 << below(random, 8)));
            break;
        case 1: text.erase(at, length); break;
        case 2: text.insert(at, text.substr(below(random, text.size() + 1), length)); break;
        case 3: text.insert(at, kTokens[below(random, std::size(kTokens))]); break;
        case 4:
            text.replace(at, std::min(length, text.size() - at), other.substr(below(random, other.size() + 1), below(random, 64)));
            break;
        case 5:
            if (at < text.size()) text[at] = static_cast<char>(below(random, 256));
            break;
    }
}

const std::string* tried_text = nullptr;

/// Leaves the input that brought the program down as a file that can join the corpus.
void keep_input(int signal) {
    std::signal(signal, SIG_DFL);
    if (std::FILE* out = std::fopen("crash-input", "wb")) {
        std::fwrite(tried_text->data(), 1, tried_text->size(), out);
        std::fclose(out);
        std::fprintf(stderr, "the input is in ./crash-input\n");
    }
    std::raise(signal);
}

void try_one(const std::string& text) {
    tried_text = &text;
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) return std::fprintf(stderr, "usage: %s SECONDS CORPUS...\n", argv[0]), 2;
    for (const int signal : {SIGABRT, SIGSEGV, SIGFPE}) std::signal(signal, keep_input);
    const std::vector<std::string> corpus = read_corpus({argv + 2, argv + argc});
    if (corpus.empty()) return std::fprintf(stderr, "the corpus is empty\n"), 2;
    for (const std::string& each : corpus) try_one(each);

    Random random(1);
    const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(std::atof(argv[1]));
    long tried = 0;
    for (; std::chrono::steady_clock::now() < end; ++tried) {
        std::string text = corpus[below(random, corpus.size())];
        for (std::size_t changes = 1 + below(random, 4); changes > 0; --changes) mutate(text, corpus[below(random, corpus.size())], random);
        try_one(text);
    }
    std::printf("%ld inputs\n", tried);
    return 0;
}
