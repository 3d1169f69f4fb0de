//! Examples of every branch of the page.

use std::collections::BTreeMap;

use super::super::super::model::{Facts, PlannedOption, assemble};
use super::*;
use crate::assemblies::model::{Description, Localised};
use crate::proposals::model::Category;

fn localised(name: &str) -> Localised {
    Localised { kazakh: name.to_owned(), russian: name.to_owned(), english: name.to_owned() }
}

fn assembly() -> Assembly {
    let description = Description {
        slug: "saryzhailau".to_owned(),
        name: localised("Сарыжайлау ауылдық округі"),
        district: localised("Таңбалы ауданы"),
        region: localised("Түркістан облысы"),
        time_zone: "Asia/Almaty".to_owned(),
        population: 3_020,
    };
    Assembly { id: 1, description, version: 0 }
}

fn shown(number: i64, title: &str) -> Shown {
    let words = Words {
        title: title.to_owned(), summary: "Ауыл балаларына арналған ойын алаңы.".to_owned()
    };
    Shown {
        number,
        request: 6_300_000,
        category: Category::Children,
        village: None,
        language: Language::Kazakh,
        words: BTreeMap::from([(Language::Kazakh, words.clone()), (Language::Russian, words)]),
        photo: None,
    }
}

fn found(phase: Phase, shortlist: Vec<Shown>, facts: Facts) -> Found {
    let cycle = Cycle::sample(phase);
    let plan = assemble(&cycle, &shortlist, &[]);
    let photos = PhotoView::samples().into_iter().map(Some).chain([None]).collect();
    let looked = Looked { shortlist, villages: Vec::new(), plan, facts };
    Found { assembly: assembly(), cycle, looked, photos, ready: None }
}

fn ready(plan: &Plan) -> Ready {
    let (recorded_at, role) = (Moment(1_806_500_000), "council-member".to_owned());
    Ready { number: 2, recorded_at, account: 7, role, plan: plan.clone(), hash: plan.written_hash() }
}

pub fn all() -> Vec<BallotPage> {
    let now = Moment(1_806_000_000);
    let page = |found: &Found, is_official| found.page(Language::Kazakh, now, is_official, is_official);
    let shortlist = vec![shown(1, "Қызылталда <b>көпір</b>"), shown(4, "Ойын алаңы"), shown(7, "Көше шамдары")];
    let facts = Facts { lines: Some(1_600), open_corrections: 2, undecided: vec!["P09".to_owned()] };
    let early = found(Phase::Intake, Vec::new(), Facts::default());
    let plain = found(Phase::RollCheck, shortlist.clone(), facts.clone());
    let mut over = found(Phase::Keys, shortlist, facts);
    let mut before = over.looked.plan.clone();
    let old: Vec<PlannedOption> = before.options.drain(..1).collect();
    before.budget = 1;
    before.options.extend(old.into_iter().map(|option| PlannedOption { cost: 5, ..option }));
    over.ready = Some(ready(&before));
    let mut same = found(Phase::Letters, over.looked.shortlist.clone(), Facts::default());
    let frozen = page(&same, false);
    same.cycle.phase = Phase::Freeze;
    same.ready = Some(ready(&same.looked.plan));
    let clear = BallotPage {
        may_declare: Some("00".repeat(32)),
        is_changed_meanwhile: true,
        standing: "ballot-standing-clear",
        ..page(&plain, true)
    };
    let ended = BallotPage { standing: "ballot-standing-ended", ..frozen.clone() };
    vec![
        page(&early, false),
        page(&early, true),
        page(&plain, false),
        clear,
        page(&over, true),
        page(&same, false),
        frozen,
        ended,
    ]
}
