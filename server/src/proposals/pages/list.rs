//! The list of a cycle's proposals: searched, filtered, in the reader's own order.

use std::cmp::Reverse;
use std::sync::Arc;

use serde::Serialize;

use super::super::model::search::Question;
use super::super::model::{Category, Group, Proposal, Shuffle};
use super::super::store::{self, Filter, Found, MOST_FOUND};
use super::super::views::{CardView, cards_named};
use super::question::{Order, Wanted};
use super::{Asked, Place, SEES_HIDDEN};
use crate::app::{Answer, Context, FormView, State};
use crate::assemblies::store::villages;
use crate::cycles::Phase;
use crate::database::Connection;
use crate::errors::{Failure, Message};
use crate::i18n::{Language, Texts, other_layouts};
use crate::templates::Page;
use crate::templates::components::{Choice, Crumb, Pagination};

/// How many cards a page has.
const PER_PAGE: i64 = 12;
/// How many similar proposals are shown.
const MOST_SIMILAR: i64 = 12;

/// The list.
#[derive(Clone, Debug, Serialize)]
pub struct List {
    trail: Vec<Crumb>,
    place: Place,
    form: FormView,
    villages: Vec<Choice>,
    categories: Vec<Choice>,
    groups: Vec<Choice>,
    orders: Vec<Choice>,
    cards: Vec<CardView>,
    count: Message,
    /// What was searched for instead of what was typed.
    meant: Option<String>,
    /// The proposal that these are like.
    similar: Option<Link>,
    is_filtered: bool,
    has_filters: bool,
    is_shuffled: bool,
    takes_proposals: bool,
    pagination: Pagination,
}

#[derive(Clone, Debug, Serialize)]
struct Link {
    code: String,
    path: String,
}

impl Page for List {
    const TEMPLATE: &'static str = "proposals/list";

    fn title(&self, texts: &Texts) -> String {
        texts.get("proposals-title")
    }

    fn samples() -> Vec<Self> {
        let place = Place::sample();
        let wanted = Wanted { text: "kudyk <b>".to_owned(), page: 2, ..Wanted::default() };
        let listed = Listed {
            proposals: Vec::new(),
            total: 26,
            meant: Some("құдық".to_owned()),
            villages: vec![(1, "Қызылтал".to_owned())],
            cards: CardView::samples(),
            similar: None,
            takes_proposals: true,
        };
        let page = |wanted: &Wanted, listed: Listed| Self::of(place.clone(), wanted, listed);
        let empty = || Listed { cards: Vec::new(), total: 0, meant: None, takes_proposals: false, ..listed.clone() };
        let to = Wanted { text: String::new(), similar: Some(7), group: Group::Feasible, ..wanted.clone() };
        let many = Listed { total: MOST_FOUND as i64, ..listed.clone() };
        vec![
            page(&wanted, listed.clone()),
            page(&Wanted { page: 1, ..Wanted::default() }, Listed { total: 13, meant: None, ..listed.clone() }),
            page(&wanted, empty()),
            page(&Wanted::default(), Listed { takes_proposals: true, ..empty() }),
            page(&Wanted::default(), empty()),
            page(&to, Listed { similar: Some(7), ..listed.clone() }),
            page(&wanted, many),
        ]
    }
}

/// What the database says.
#[derive(Clone)]
struct Listed {
    proposals: Vec<Proposal>,
    total: i64,
    meant: Option<String>,
    villages: Vec<(i64, String)>,
    cards: Vec<CardView>,
    similar: Option<i64>,
    takes_proposals: bool,
}

impl List {
    fn of(place: Place, wanted: &Wanted, listed: Listed) -> Self {
        let choice = |code: &'static str, label: &'static str| Choice::new(code, Message::new(label));
        let villages = listed.villages.iter().map(|(id, name)| Choice::new(id.to_string(), name.as_str()));
        let is_search = !wanted.text.is_empty();
        let is_capped = is_search && listed.total >= i64::try_from(MOST_FOUND).unwrap_or(i64::MAX);
        let count = if is_capped { "proposals-count-many" } else { "proposals-count" };
        Self {
            trail: place.trail.clone(),
            form: wanted.form(),
            villages: villages.collect(),
            categories: Category::ALL
                .iter()
                .map(|category| choice(category.code(), category_name(*category)))
                .collect(),
            groups: Group::ALL.iter().skip(1).map(|group| choice(group.code(), group_name(*group))).collect(),
            orders: Order::ALL.iter().map(|order| choice(order.code(), order_name(*order))).collect(),
            count: Message::new(count).with("count", listed.total),
            cards: listed.cards,
            meant: listed.meant,
            similar: listed.similar.map(|number| Link {
                code: super::super::model::code(number),
                path: format!("{}/{number}", place.list),
            }),
            is_filtered: wanted.is_filtered(),
            has_filters: wanted.has_filters() || wanted.order != Order::Random,
            is_shuffled: wanted.order == Order::Random && !is_search && wanted.similar.is_none() && listed.total > 1,
            takes_proposals: listed.takes_proposals,
            pagination: Pagination::new(wanted.page, listed.total, PER_PAGE, |page| wanted.address(&place.list, page)),
            place,
        }
    }
}

pub(super) fn category_name(category: Category) -> &'static str {
    match category {
        Category::Roads => "proposals-category-roads",
        Category::Water => "proposals-category-water",
        Category::Light => "proposals-category-light",
        Category::Sport => "proposals-category-sport",
        Category::Children => "proposals-category-children",
        Category::Culture => "proposals-category-culture",
        Category::Health => "proposals-category-health",
        Category::Environment => "proposals-category-environment",
        Category::Livestock => "proposals-category-livestock",
        Category::Connection => "proposals-category-connection",
        Category::Other => "proposals-category-other",
    }
}

fn group_name(group: Group) -> &'static str {
    match group {
        Group::All => "proposals-group-all",
        Group::UnderReview => "proposals-group-under-review",
        Group::Feasible => "proposals-group-feasible",
        Group::Ballot => "proposals-group-ballot",
        Group::Ended => "proposals-group-ended",
    }
}

fn order_name(order: Order) -> &'static str {
    match order {
        Order::Random => "proposals-order-random",
        Order::Newest => "proposals-order-newest",
        Order::Supported => "proposals-order-supported",
        Order::Request => "proposals-order-request",
        Order::Title => "proposals-order-title",
    }
}

/// Who asks for the list.
struct Asking {
    wanted: Wanted,
    visitor: String,
    reader: Language,
    sees_hidden: bool,
    state: Arc<State>,
}

/// Shows the list.
pub async fn show(context: Context) -> Answer {
    let (asked, wanted) = (Asked::of(&context), Wanted::read(&context));
    let asking = Asking {
        visitor: context.visitor(),
        reader: context.language(),
        sees_hidden: context.viewer.has_any(SEES_HIDDEN),
        state: context.state.clone(),
        wanted,
    };
    let find = move |connection: &mut Connection| {
        let (assembly, cycle) = asked.cycle(connection)?;
        let place = Place::of(&assembly, &cycle, asking.reader);
        let villages = villages::village_names(connection, assembly.id, asking.reader)?;
        let mut listed = asking.find(connection, cycle.id)?;
        listed.cards = cards_named(connection, asking.reader, &villages, &place.cycle, &listed.proposals)?;
        listed.villages = villages;
        listed.takes_proposals = cycle.phase == Phase::Intake;
        Ok(List::of(place, &asking.wanted, listed))
    };
    let page = context.state.database.read(find).await?;
    context.page(page)
}

impl Asking {
    fn find(&self, connection: &mut Connection, cycle: i64) -> Result<Listed, Failure> {
        let filter = self.wanted.filter(self.sees_hidden);
        let shuffle = Shuffle::of(&self.state.secrets, cycle, &self.visitor);
        if let Some(number) = self.wanted.similar {
            return self.similar(connection, cycle, number);
        }
        if self.wanted.text.is_empty() {
            let total = store::count(connection, cycle, &filter)?;
            let sorting = self.wanted.order.sorting(shuffle, self.reader);
            let proposals = store::page(connection, cycle, &filter, sorting, (self.offset(total), PER_PAGE))?;
            return Ok(Listed::of(proposals, total));
        }
        let (found, meant) = search(connection, cycle, &self.wanted.text, &filter)?;
        let ids = self.ranked(connection, found, shuffle)?;
        let total = i64::try_from(ids.len()).unwrap_or(i64::MAX);
        let offset = usize::try_from(self.offset(total)).unwrap_or_default();
        let shown: Vec<i64> =
            ids.into_iter().skip(offset).take(usize::try_from(PER_PAGE).unwrap_or_default()).collect();
        Ok(Listed { meant, ..Listed::of(store::of_ids(connection, &shown)?, total) })
    }

    /// Where the wanted page begins; that of the last one for a page behind it.
    fn offset(&self, total: i64) -> i64 {
        (Pagination::new(self.wanted.page, total, PER_PAGE, |_| String::new()).page - 1) * PER_PAGE
    }

    /// What was found, the best first, or in the order that was asked for.
    fn ranked(
        &self,
        connection: &mut Connection,
        mut found: Vec<Found>,
        shuffle: Shuffle,
    ) -> Result<Vec<i64>, Failure> {
        found.sort_unstable_by_key(|found| (Reverse(found.rank), shuffle.place(found.shuffle), found.id));
        found.truncate(MOST_FOUND);
        let ids: Vec<i64> = found.iter().map(|found| found.id).collect();
        match self.wanted.order {
            Order::Random => Ok(ids),
            order => store::sort(connection, &ids, order.sorting(shuffle, self.reader)),
        }
    }

    fn similar(&self, connection: &mut Connection, cycle: i64, number: i64) -> Result<Listed, Failure> {
        let proposal = store::by_number(connection, cycle, number)?;
        if !proposal.is_shown() && !self.sees_hidden {
            return Ok(Listed { similar: Some(number), ..Listed::of(Vec::new(), 0) });
        }
        let text = format!("{} {}", proposal.title, proposal.summary);
        let alike = store::similar(connection, cycle, &text, Some(proposal.id), MOST_SIMILAR)?;
        let total = i64::try_from(alike.len()).unwrap_or_default();
        Ok(Listed { similar: Some(number), ..Listed::of(alike, total) })
    }
}

impl Listed {
    fn of(proposals: Vec<Proposal>, total: i64) -> Self {
        Self {
            proposals,
            total,
            meant: None,
            villages: Vec::new(),
            cards: Vec::new(),
            similar: None,
            takes_proposals: false,
        }
    }
}

/// What is found for a text; if there is nothing, what is found for the same keys on another keyboard.
fn search(
    connection: &mut Connection,
    cycle: i64,
    typed: &str,
    filter: &Filter,
) -> Result<(Vec<Found>, Option<String>), Failure> {
    for (text, is_typed) in
        std::iter::once((typed.to_owned(), true)).chain(other_layouts(typed).into_iter().map(|text| (text, false)))
    {
        let Some(question) = Question::read(&text) else { continue };
        let found = store::search(connection, cycle, &question, filter)?;
        if !found.is_empty() {
            return Ok((found, (!is_typed).then_some(text)));
        }
    }
    Ok((Vec::new(), None))
}
