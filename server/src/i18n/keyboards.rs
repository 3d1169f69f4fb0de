//! What somebody meant who typed with another keyboard layout than they thought: `rjktq` for `колей`.

/// The keys of a Latin keyboard, and what a Russian one has on them.
const RUSSIAN: [(&str, &str); 4] =
    [("`", "ё"), ("qwertyuiop[]", "йцукенгшщзхъ"), ("asdfghjkl;'", "фывапролджэ"), ("zxcvbnm,.", "ячсмитьбю")];
/// The keys on which a Kazakh keyboard has its own letters.
const KAZAKH: [(&str, &str); 1] = [("234567890-=", "әіңғ,.үұқөһ")];

/// The same keys on the other layouts, the likelier first; nothing that is the same as what was typed.
#[must_use]
pub fn other_layouts(typed: &str) -> Vec<String> {
    let typed: String = typed.chars().flat_map(char::to_lowercase).collect();
    let to_cyrillic = |with_kazakh: bool| {
        let letter = |letter: char| {
            let kazakh = if with_kazakh { other_side(&KAZAKH, letter, false) } else { None };
            kazakh.or_else(|| other_side(&RUSSIAN, letter, false)).unwrap_or(letter)
        };
        typed.chars().map(letter).collect::<String>()
    };
    let to_latin = || {
        let letter = |letter: char| {
            let kazakh = letter.is_alphabetic().then(|| other_side(&KAZAKH, letter, true)).flatten();
            kazakh.or_else(|| other_side(&RUSSIAN, letter, true)).unwrap_or(letter)
        };
        typed.chars().map(letter).collect::<String>()
    };
    let mut meant = Vec::new();
    for other in [to_cyrillic(false), to_cyrillic(true), to_latin()] {
        if other != typed && !meant.contains(&other) {
            meant.push(other);
        }
    }
    meant
}

/// What the other layout has on the key of this letter.
fn other_side(rows: &[(&str, &str)], letter: char, from_cyrillic: bool) -> Option<char> {
    rows.iter().find_map(|(latin, cyrillic)| {
        let (from, to) = if from_cyrillic { (cyrillic, latin) } else { (latin, cyrillic) };
        let place = from.chars().position(|key| key == letter)?;
        to.chars().nth(place)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_was_meant_is_among_the_layouts() {
        for (typed, meant) in [
            ("rjktq", "колей"),
            ("RJKTQ", "колей"),
            ("vjcn", "мост"),
            ("09ls0", "құдық"),
            ("r-g3h", "көпір"),
            ("лгвнл", "kudyk"),
            ("зфкл", "park"),
            ("ltncrfz gkjoflrf", "детская площадка"),
        ] {
            assert!(other_layouts(typed).contains(&meant.to_owned()), "{typed}: {:?}", other_layouts(typed));
        }
    }

    #[test]
    fn what_is_on_no_key_is_not_guessed_at() {
        assert!(other_layouts("").is_empty());
        assert!(other_layouts("日本").is_empty());
    }

    proptest! {
        #[test]
        fn each_key_gives_one_letter(typed in "[ -~]{0,40}") {
            for other in other_layouts(&typed) {
                prop_assert_eq!(other.chars().count(), typed.len());
            }
        }

        #[test]
        fn any_text_can_be_typed(typed: String) {
            prop_assert!(!other_layouts(&typed).contains(&typed));
        }

        #[test]
        fn a_russian_word_comes_back(word in "[а-я]{1,20}") {
            let latin = other_layouts(&word).pop().unwrap();
            prop_assert_eq!(&other_layouts(&latin)[0], &word);
        }
    }
}
