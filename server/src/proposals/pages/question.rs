//! What the list is asked for in its address. What makes no sense there is as if it were not there.

use super::super::model::{Category, Group, Shuffle};
use super::super::store::{Filter, Sorting};
use crate::app::{FormView, Request};
use crate::i18n::Language;

/// The most letters of a search that are kept in addresses and in the field.
const LONGEST: usize = 200;

/// In which order the list is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The reader's own, or the best match first.
    #[default]
    Random,
    /// The latest first.
    Newest,
    /// What most residents support first.
    Supported,
    /// What asks for least first.
    Request,
    /// By title.
    Title,
}

impl Order {
    /// All of them, as the form offers them.
    pub const ALL: [Order; 5] = [Order::Random, Order::Newest, Order::Supported, Order::Request, Order::Title];

    /// The code in addresses and in message ids.
    pub fn code(self) -> &'static str {
        match self {
            Order::Random => "random",
            Order::Newest => "newest",
            Order::Supported => "supported",
            Order::Request => "request",
            Order::Title => "title",
        }
    }

    /// How the database sorts so.
    pub fn sorting(self, shuffle: Shuffle, reader: Language) -> Sorting {
        match self {
            Order::Random => Sorting::Shuffled(shuffle),
            Order::Newest => Sorting::Newest,
            Order::Supported => Sorting::Supported,
            Order::Request => Sorting::Request,
            Order::Title => Sorting::Title(reader),
        }
    }
}

/// What the address of the list asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// What is searched for, as it was typed.
    pub text: String,
    /// Only of this village.
    pub village: Option<i64>,
    /// Only about this.
    pub category: Option<Category>,
    /// Only what stands so.
    pub group: Group,
    /// In this order.
    pub order: Order,
    /// What speaks of the same as the proposal of this number.
    pub similar: Option<i64>,
    /// The page, from 1.
    pub page: i64,
}

impl Wanted {
    /// What a request asks for.
    pub fn read(request: &Request) -> Self {
        let given = |name: &str| request.query(name).unwrap_or_default().trim();
        let number = |name: &str| given(name).parse::<i64>().ok().filter(|number| *number > 0);
        let order = given("order");
        let text: String = given("q").chars().filter(|letter| !letter.is_control()).take(LONGEST).collect();
        Self {
            text: text.trim().to_owned(),
            village: number("village"),
            category: Category::from_code(given("category")),
            group: Group::from_code(given("state")).unwrap_or_default(),
            order: Order::ALL.into_iter().find(|known| known.code() == order).unwrap_or_default(),
            similar: number("similar"),
            page: number("page").unwrap_or(1),
        }
    }

    /// Whether anything is asked for but a page and an order.
    pub fn is_filtered(&self) -> bool {
        !self.text.is_empty() || self.has_filters() || self.similar.is_some()
    }

    /// Whether something is chosen in the filters.
    pub fn has_filters(&self) -> bool {
        self.village.is_some() || self.category.is_some() || self.group != Group::All
    }

    /// The filter for the database.
    pub fn filter(&self, sees_hidden: bool) -> Filter {
        Filter { states: self.group.states(sees_hidden), village: self.village, category: self.category }
    }

    fn values(&self) -> Vec<(&'static str, String)> {
        let all = [
            ("q", self.text.clone()),
            ("village", self.village.map(|village| village.to_string()).unwrap_or_default()),
            ("category", self.category.map(|category| category.code().to_owned()).unwrap_or_default()),
            ("state", if self.group == Group::All { String::new() } else { self.group.code().to_owned() }),
            ("order", if self.order == Order::Random { String::new() } else { self.order.code().to_owned() }),
            ("similar", self.similar.map(|number| number.to_string()).unwrap_or_default()),
        ];
        all.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    /// The same as the form shows it.
    pub fn form(&self) -> FormView {
        let values = self.values().into_iter().map(|(name, value)| (name.to_owned(), value));
        FormView::of(&crate::app::Form::new(values.collect()))
    }

    /// The address of a page of the same list.
    pub fn address(&self, list: &str, page: i64) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.values());
        if page > 1 {
            query.append_pair("page", &page.to_string());
        }
        let query = query.finish();
        if query.is_empty() { list.to_owned() } else { format!("{list}?{query}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turning_pages_keeps_what_was_asked_for() {
        let wanted = Wanted {
            text: "құдық & <b>".to_owned(),
            category: Some(Category::Water),
            order: Order::Newest,
            page: 1,
            ..Wanted::default()
        };
        let address = wanted.address("/proposals", 2);
        assert!(address.ends_with("&category=water&order=newest&page=2"), "{address}");
        assert!(address.starts_with("/proposals?q=%D2%9B") && !address.contains('<'), "{address}");
        assert_eq!(Wanted::default().address("/proposals", 1), "/proposals");
    }
}
