//! Which part of a discussion a page shows.

/// How many threads a page has.
pub const PER_PAGE: usize = 20;
/// How many answers of each thread a page with several threads has: the newest.
pub const ANSWERS_OF_EACH: usize = 10;
/// How many answers the page of one comment has.
pub const ANSWERS_OF_ONE: usize = 50;

/// In which order threads stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As a conversation is read.
    #[default]
    OldestFirst,
    /// What was begun last stands above.
    NewestFirst,
}

impl Order {
    /// Its code in addresses.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Order::OldestFirst => "oldest",
            Order::NewestFirst => "newest",
        }
    }

    /// The order with this code; the usual one if there is none.
    #[must_use]
    pub fn from_code(code: &str) -> Order {
        if code == Order::NewestFirst.code() { Order::NewestFirst } else { Order::OldestFirst }
    }
}

/// The threads of a page: in this order, from this one on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// In which order.
    pub order: Order,
    /// The number of the comment that the first thread begins with, or would; from the beginning if none.
    pub from: Option<i64>,
}
