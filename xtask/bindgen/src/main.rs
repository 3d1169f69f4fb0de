//! Writes the JavaScript side of a WebAssembly module: what the `wasm-bindgen` command does, as
//! a helper whose version is locked with the library's and that no machine needs to install.

use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let [module, folder, name, global] = arguments.as_slice() else {
        eprintln!("usage: ortaq-bindgen MODULE.wasm FOLDER NAME GLOBAL");
        return ExitCode::FAILURE;
    };
    match bind(module, folder, name, global) {
        Ok(()) => ExitCode::SUCCESS,
        Err(cause) => {
            eprintln!("ortaq-bindgen could not bind {module}: {cause}");
            ExitCode::FAILURE
        }
    }
}

/// A classic script that declares `global`: workers of old phones take no ECMAScript modules, and a
/// page that is one file cannot import.
fn bind(module: &str, folder: &str, name: &str, global: &str) -> Result<(), String> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(module)
        .no_modules(true)
        .map_err(|error| format!("{error:#}"))?
        .no_modules_global(global)
        .map_err(|error| format!("{error:#}"))?
        .typescript(false)
        .out_name(name)
        .generate(folder)
        .map_err(|error| format!("{error:#}"))
}
