//! Writes the files of the vote's pages, as the program serves them, and their content policy into a folder: for tests
//! that look at a page without a running platform. The folder is named on the command line.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

use ortaq_server::vote::POLICY;
use ortaq_server::vote::files::of_page;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::args().nth(1).ok_or("the folder to write must be named")?);
    for page in ["booth", "council", "issuer", "recount"] {
        for file in of_page(page) {
            let path = folder.join(page).join(file.path);
            fs::create_dir_all(path.parent().ok_or("a file must be in a folder")?)?;
            fs::write(path, file.plain)?;
        }
    }
    fs::write(folder.join("policy.txt"), POLICY)?;
    Ok(())
}
