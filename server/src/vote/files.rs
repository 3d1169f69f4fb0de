//! The files of the vote's pages, as `server/build/vote.rs` put them into the program: under their own names, as the
//! booth's file list names them, so that what is served can be compared with what the log says.

use ortaq_crypto::booth::FileList;

use crate::app::assets::smallest;

include!(concat!(env!("OUT_DIR"), "/vote_files.rs"));

/// A file of a page.
#[derive(Debug)]
pub struct VoteFile {
    /// The page's folder: `booth`, `council`, `issuer`, `recount`.
    pub page: &'static str,
    /// Its path below the page's address: `index.html`, `texts/kk.json`.
    pub path: &'static str,
    /// Its content type.
    pub content_type: &'static str,
    /// The content policy that a page in one file needs in place of the common one: it names the scripts inside by
    /// their hashes, and no origin.
    pub policy: Option<&'static str>,
    /// Its content.
    pub plain: &'static [u8],
    /// Its content compressed with brotli, if that is worth it.
    pub brotli: Option<&'static [u8]>,
    /// Its content compressed with gzip, if that is worth it.
    pub gzip: Option<&'static [u8]>,
}

/// All files of a page, sorted by path; none if there is no such page.
pub fn of_page(page: &str) -> impl Iterator<Item = &'static VoteFile> {
    VOTE_FILES.iter().filter(move |file| file.page == page)
}

/// The file list of a page; none if there is no such page.
#[must_use]
pub fn list_of(page: &str) -> Option<FileList> {
    FileList::of(of_page(page).map(|file| (file.path, file.plain))).ok()
}

/// A file of a page; the page itself is the empty path.
#[must_use]
pub fn find(page: &str, path: &str) -> Option<&'static VoteFile> {
    let path = if path.is_empty() { "index.html" } else { path };
    of_page(page).find(|file| file.path == path)
}

impl VoteFile {
    /// The smallest form that the browser takes, and the name of its encoding.
    #[must_use]
    pub fn content(&self, accept_encoding: Option<&str>) -> (&'static [u8], Option<&'static str>) {
        smallest(self.plain, self.brotli, self.gzip, accept_encoding)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn text(page: &str, path: &str) -> &'static str {
        let file = find(page, path).unwrap_or_else(|| panic!("{page}/{path} is missing"));
        std::str::from_utf8(file.plain).unwrap()
    }

    fn pages() -> BTreeSet<&'static str> {
        VOTE_FILES.iter().map(|file| file.page).collect()
    }

    #[test]
    fn a_page_has_its_own_files_and_those_that_all_share() {
        assert!(pages().contains("booth"));
        for page in pages() {
            let paths: Vec<&str> = of_page(page).map(|file| file.path).collect();
            assert!(paths.is_sorted(), "{page}");
            assert!(paths.contains(&"index.html") && paths.contains(&"first.js"), "{page}");
            assert!(!paths.contains(&"page.json"), "{page}");
        }
        assert_eq!(find("booth", "").unwrap().path, "index.html");
        assert!(find("booth", "no-such").is_none() && find("common", "first.js").is_none());
    }

    #[test]
    fn texts_are_the_same_in_three_languages() {
        for page in pages() {
            let ids = |language: &str| -> BTreeSet<String> {
                let texts: serde_json::Value =
                    serde_json::from_str(text(page, &format!("texts/{language}.json"))).unwrap();
                texts.as_object().unwrap().keys().cloned().collect()
            };
            assert!(!ids("kk").is_empty(), "{page}");
            assert_eq!(ids("kk"), ids("ru"), "{page}");
            assert_eq!(ids("kk"), ids("en"), "{page}");
        }
    }

    #[test]
    fn what_a_page_refers_to_is_there() {
        for page in VOTE_FILES.iter().filter(|file| file.path.ends_with(".html") && file.policy.is_none()) {
            let markup = text(page.page, page.path);
            assert!(!markup.contains("{{"), "{}/{}: a text is not filled in", page.page, page.path);
            let links = markup.split("src=\"").chain(markup.split("<link rel=\"stylesheet\" href=\"")).skip(1);
            for path in links.filter_map(|rest| rest.split('"').next()).filter(|path| !path.contains('<')) {
                assert!(find(page.page, path).is_some(), "{}/{} refers to {path}", page.page, page.path);
            }
        }
    }

    #[test]
    fn a_page_in_one_file_asks_for_nothing() {
        let single: Vec<_> = VOTE_FILES.iter().filter(|file| file.policy.is_some()).collect();
        for file in single {
            let markup = text(file.page, file.path);
            assert!(!markup.contains(" src=\"") && !markup.contains("rel=\"stylesheet\""), "{}", file.path);
            assert!(markup.contains(file.policy.unwrap()), "{}", file.path);
        }
    }
}
