//! What stands in the way of handing in: each problem beside its field.

use ortaq_rules::Share;

use super::Step;
use super::numbers::{amount, coordinate};
use super::sheet::{Line, Route, Sheet, WHOLE_DISTRICT, one_line, tidy};
use crate::i18n::{Language, Message, Value};
use crate::proposals::model::{
    Category, LONGEST_SUMMARY, LONGEST_TEXT, LONGEST_TITLE, MOST_ATTACHMENTS, MOST_COSTS, MOST_PHOTOS,
};

/// The most characters of the note on what was mended.
pub const LONGEST_NOTE: usize = 1_000;

/// What the cycle asks of a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// The most that it may ask the fund for, in tenge.
    pub cap: u64,
    /// The least that residents bring themselves, of its cost.
    pub own: Share,
    /// The villages of the rural district.
    pub villages: Vec<i64>,
    /// Whether a proposal is mended, which has its authors and route already.
    pub mends: bool,
}

impl Rules {
    /// The least that residents bring to something of this cost.
    #[must_use]
    pub fn least_own(&self, total: u64) -> u64 {
        self.own.of_rounded_up(total).unwrap_or(total)
    }
}

/// Something to be mended before handing in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// On which page.
    pub step: Step,
    /// Beside which field.
    pub field: String,
    /// In words.
    pub message: Message,
    /// Whether something is just not there yet.
    pub is_missing: bool,
}

/// All problems, in the order of the pages.
#[must_use]
pub fn problems(sheet: &Sheet, rules: &Rules) -> Vec<Problem> {
    let mut found = Finder { step: Step::Words, problems: Vec::new() };
    found.words(sheet);
    found.need(sheet);
    found.place(sheet, rules);
    found.costs(sheet, rules);
    found.photos(sheet);
    found.people(sheet, rules);
    found.check(sheet, rules);
    found.problems
}

struct Finder {
    step: Step,
    problems: Vec<Problem>,
}

impl Finder {
    fn missing(&mut self, field: &str, id: &'static str) {
        let problem = Problem { step: self.step, field: field.to_owned(), message: Message::new(id), is_missing: true };
        self.problems.push(problem);
    }

    fn wrong(&mut self, field: &str, message: Message) {
        self.problems.push(Problem { step: self.step, field: field.to_owned(), message, is_missing: false });
    }

    /// A text that has to be there, of at most so many characters.
    fn text(&mut self, field: &str, text: &str, most: usize, missing: &'static str) {
        if text.is_empty() {
            self.missing(field, missing);
        }
        self.length(field, text, most);
    }

    fn length(&mut self, field: &str, text: &str, most: usize) {
        let count = text.chars().count();
        if count > most {
            self.wrong(field, Message::new("drafts-too-long").with("most", most).with("count", count));
        }
    }

    fn words(&mut self, sheet: &Sheet) {
        self.step = Step::Words;
        if Language::from_code(&sheet.language).is_none() {
            self.missing("language", "drafts-language-missing");
        }
        self.text("title", &one_line(&sheet.title), LONGEST_TITLE, "drafts-title-missing");
        self.text("summary", &one_line(&sheet.summary), LONGEST_SUMMARY, "drafts-summary-missing");
        if Category::from_code(&sheet.category).is_none() {
            self.missing("category", "drafts-category-missing");
        }
    }

    fn need(&mut self, sheet: &Sheet) {
        self.step = Step::Need;
        self.text("need", &tidy(&sheet.need), LONGEST_TEXT, "drafts-need-missing");
        self.text("description", &tidy(&sheet.description), LONGEST_TEXT, "drafts-description-missing");
        self.length("beneficiaries", &tidy(&sheet.beneficiaries), LONGEST_TEXT);
    }

    fn place(&mut self, sheet: &Sheet, rules: &Rules) {
        self.step = Step::Place;
        let is_known = sheet.village.parse().is_ok_and(|village| rules.villages.contains(&village));
        if sheet.village != WHOLE_DISTRICT && !is_known {
            self.missing("village", "drafts-village-missing");
        }
        self.length("place", &one_line(&sheet.place), LONGEST_SUMMARY);
        let (latitude, longitude) = (sheet.latitude.trim(), sheet.longitude.trim());
        for (field, typed, other, most) in
            [("latitude", latitude, longitude, 90), ("longitude", longitude, latitude, 180)]
        {
            if typed.is_empty() && !other.is_empty() {
                self.wrong(field, Message::new("drafts-point-half"));
            } else if !typed.is_empty() && coordinate(typed, most).is_none() {
                self.wrong(field, Message::new("drafts-point-unreadable").with("most", most));
            }
        }
    }

    fn costs(&mut self, sheet: &Sheet, rules: &Rules) {
        self.step = Step::Costs;
        let lines: Vec<(usize, &Line)> = (1..).zip(&sheet.costs).filter(|(_, line)| !line.is_blank()).collect();
        if lines.is_empty() {
            self.missing("what-1", "drafts-costs-missing");
        }
        if lines.len() > MOST_COSTS {
            self.wrong("what-1", Message::new("drafts-costs-many").with("most", MOST_COSTS));
        }
        for (number, line) in lines {
            let (what, typed) = (one_line(&line.what), line.amount.trim());
            self.text(&format!("what-{number}"), &what, LONGEST_SUMMARY, "drafts-what-missing");
            let field = format!("amount-{number}");
            match amount(typed) {
                Some(1..) => {}
                _ if typed.is_empty() => self.missing(&field, "drafts-amount-missing"),
                _ => self.wrong(&field, Message::new("drafts-amount-unreadable")),
            }
        }
        for (field, typed) in [("cash", &sheet.cash), ("in-kind", &sheet.in_kind), ("sponsors", &sheet.sponsors)] {
            if !typed.trim().is_empty() && amount(typed).is_none() {
                self.wrong(field, Message::new("drafts-amount-unreadable"));
            }
        }
        self.money(sheet, rules);
    }

    fn money(&mut self, sheet: &Sheet, rules: &Rules) {
        let content = sheet.content();
        let total = content.total();
        // An amount that cannot be read would be taken for none, and the sums for wrong.
        let is_unreadable = |problem: &Problem| problem.message.id() == "drafts-amount-unreadable";
        if total == 0 || self.problems.iter().any(is_unreadable) {
            return;
        }
        let request = content.request();
        if request == 0 {
            self.wrong("sponsors", Message::new("drafts-nothing-asked"));
        } else if request > rules.cap {
            let over = Message::new("drafts-over-cap").with("request", tenge(request)).with("cap", tenge(rules.cap));
            self.wrong("what-1", over);
        }
        let own = content.contribution.sum();
        let least = rules.least_own(total);
        if own < least {
            let under = Message::new("drafts-under-own").with("own", tenge(own)).with("least", tenge(least));
            self.wrong("cash", under);
        }
    }

    fn photos(&mut self, sheet: &Sheet) {
        self.step = Step::Photos;
        for photo in &sheet.photos {
            self.length(&format!("alt-{}", photo.file), &one_line(&photo.alt), LONGEST_SUMMARY);
        }
        for document in &sheet.attachments {
            let field = format!("name-{}", document.file);
            self.text(&field, &one_line(&document.name), LONGEST_SUMMARY, "drafts-document-name-missing");
        }
        if sheet.photos.len() > MOST_PHOTOS {
            self.wrong("photos", Message::new("drafts-photos-many").with("most", MOST_PHOTOS));
        }
        if sheet.attachments.len() > MOST_ATTACHMENTS {
            self.wrong("documents", Message::new("drafts-documents-many").with("most", MOST_ATTACHMENTS));
        }
    }

    fn people(&mut self, sheet: &Sheet, rules: &Rules) {
        self.step = Step::People;
        if !["yes", "no"].contains(&sheet.names.as_str()) {
            self.missing("names", "drafts-names-missing");
        }
        if rules.mends {
            return;
        }
        if sheet.route().is_none() {
            self.missing("route", "drafts-route-missing");
        }
        if sheet.route() == Some(Route::Gathering) {
            self.text("gathering", &one_line(&sheet.gathering), LONGEST_SUMMARY, "drafts-gathering-missing");
            if sheet.attachments.is_empty() {
                self.missing("minutes", "drafts-minutes-missing");
            }
        }
    }

    fn check(&mut self, sheet: &Sheet, rules: &Rules) {
        self.step = Step::Check;
        if rules.mends {
            self.text("note", &tidy(&sheet.note), LONGEST_NOTE, "drafts-note-missing");
        }
    }
}

fn tenge(amount: u64) -> Value {
    Value::money(i64::try_from(amount).unwrap_or(i64::MAX))
}
