// Writes a document with one component of each service, in both forms, for the fuzz targets to start from. Usage: services_corpus FOLDER

#include <cstdio>
#include <string>

#include "engine/model/edit.h"
#include "engine/model/file.h"
#include "engine/services/compiler.h"

using namespace nephoscope;

int main(int argc, char** argv) {
    if (argc != 2) return std::fprintf(stderr, "usage: %s FOLDER\n", argv[0]), 2;
    const model::Catalog& catalog = services::catalog();
    for (const model::ComponentType& type : catalog.types) {
        model::Design design;
        design.set_schema_version(model::kSchemaVersion);
        model::add_defaults(&design);
        *design.add_components() = model::new_component(design, type.name, catalog);
        model::fill_initial(&design, catalog);
        for (const char* form : {".nepho", ".nepho.json"})
            if (const Status saved = model::save_file(std::string(argv[1]) + "/" + type.name + form, design, catalog); !saved)
                return std::fprintf(stderr, "%s\n", saved.error().message.english().c_str()), 1;
    }
    return 0;
}
