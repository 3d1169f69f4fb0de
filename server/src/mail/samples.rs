//! A letter of each kind as it may be, for the test that writes every letter in every language.

use serde_json::{Value, json};

use super::model::Kind;

/// Values for each kind; some kinds more than once.
pub(super) fn samples() -> Vec<(Kind, Value)> {
    let link = "https://ortaq.example.kz/kk/account";
    let assembly = json!({ "kk": "Сарыжайлау ауылдық округі", "ru": "Сарыжайлауский сельский округ", "en": "Saryzhailau rural district" });
    let (cycle, phase) = ("2027", "voting");
    vec![
        (Kind::SignInLink, json!({ "link": link, "minutes": 30 })),
        (Kind::AccountMade, json!({ "link": link })),
        (Kind::NewDevice, json!({ "device": "Firefox, Android", "at": 1_800_000_000, "link": link })),
        (Kind::EmailChange, json!({ "link": link, "minutes": 30 })),
        (Kind::EmailChanged, json!({ "link": link })),
        (
            Kind::PhaseChanged,
            json!({ "assembly": assembly, "cycle": cycle, "phase": phase, "until": 1_801_000_000, "link": link }),
        ),
        (
            Kind::PhaseChanged,
            json!({ "assembly": assembly, "cycle": cycle, "phase": phase, "until": null, "link": link }),
        ),
        proposal("admitted", None, None),
        proposal("returned", None, Some(1_801_000_000)),
        proposal("hidden", Some("review-hiding-personal-data"), None),
        proposal("shown", None, None),
        proposal("merged", None, None),
        proposal("found-feasible", None, None),
        proposal("refusal-agreed", Some("review-refusal-private-land"), Some(1_801_000_000)),
        proposal("reopened", None, None),
        proposal("appeal-upheld", None, None),
        proposal("appeal-rejected", None, None),
        proposal("remind-mending", None, Some(1_801_000_000)),
        proposal("remind-appeal", None, Some(1_801_000_000)),
        council("ceremony", false),
        council("definition", false),
        council("booth", false),
        council("closing", false),
        council("decryption", true),
        council("conclusion", false),
        council("void", true),
        (
            Kind::Meeting,
            json!({
                "assembly": assembly, "what": "called", "village": { "kk": "Қызылтал", "ru": "Кызылтал" },
                "starts_at": 1_801_000_000, "place": "Ауыл клубы", "agenda": ["Жобалар", "Сұрақтар"],
                "reason": null, "link": link,
            }),
        ),
        (
            Kind::Meeting,
            json!({
                "assembly": assembly, "what": "changed", "village": null, "starts_at": 1_801_000_000,
                "place": "Әкімдік, 2-қабат", "agenda": ["Жобалар"], "reason": "Жол жабық", "link": link,
            }),
        ),
        (
            Kind::Announcement,
            json!({
                "assembly": assembly,
                "title": { "kk": "Жиын <сенбіде> өтеді & бәріңізді күтеміз", "ru": "Сход пройдёт в субботу" },
                "text": {
                    "kk": "Сенбіде, сағат 11:00-де клубта.\n\nКүн тәртібі:\n1. Жобалар\n2. Сұрақтар",
                    "ru": "В субботу в 11:00, в клубе.\n\nПовестка:\n1. Проекты\n2. Вопросы",
                },
                "link": link,
            }),
        ),
    ]
}

fn council(what: &str, again: bool) -> (Kind, Value) {
    let values = json!({
        "what": what,
        "again": again,
        "assembly": { "kk": "Сарыжайлау ауылдық округі", "ru": "Сарыжайлауский сельский округ" },
        "cycle": "2027",
        "awaited": ["Әлия Нұрғалиева", "Болат Қуанышев"],
        "link": "https://vote.example.kz/sarzhailau/2027/council/",
    });
    (Kind::Council, values)
}

fn proposal(what: &str, reason: Option<&str>, until: Option<i64>) -> (Kind, Value) {
    let values = json!({
        "what": what,
        "assembly": { "kk": "Сарыжайлау ауылдық округі", "ru": "Сарыжайлауский сельский округ" },
        "code": "P07",
        "title": "Балалар алаңы <жаңа>",
        "reason": reason,
        "because": "",
        "words": "Жер кімдікі екенін нақтылаңыз.",
        "until": until,
        "into": "P03",
        "link": "https://ortaq.example.kz/kk/assemblies/sarzhailau/cycles/2027/proposals/7",
    });
    (Kind::Proposal, values)
}
