//! Who may use which address. Every declared route is asked as every person of the demo, and what
//! happens is compared with the declaration beside the route and with the table here, which was
//! written by hand: a slip in one of the three does not go unseen.

#![cfg(test)]

use std::collections::{BTreeMap, BTreeSet};

use ortaq_platform_tests::district::DemoDistrict;
use ortaq_server::app::{Access, Method, Route, routes};
use ortaq_server::i18n::{Language, Texts};
use ureq::Agent;
use ureq::http::header;

/// Everybody, signed in or not.
const EVERYBODY: &[&str] = &[
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/comments",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/comments/{comment}",
    "GET /",
    "GET /log/{assembly}/{cycle}/bundle.ortaq",
    "GET /log/{assembly}/{cycle}/checkpoint",
    "GET /log/{assembly}/{cycle}/cosigned",
    "GET /log/{assembly}/{cycle}/tile/{place:.+}",
    "GET /assemblies/{assembly}/map.svg",
    "GET /media/{file}",
    "GET /{lang}",
    "GET /{lang}/accessibility",
    "GET /{lang}/assemblies",
    "GET /{lang}/assemblies/{assembly}",
    "GET /{lang}/assemblies/{assembly}/audit",
    "GET /{lang}/assemblies/{assembly}/council",
    "GET /{lang}/assemblies/{assembly}/cycles",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/audit",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/audit/check",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/audit/entries/{seq}",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/map",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/proposals",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{proposal}",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{proposal}/versions",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/ballot",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/roll-check",
    "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/roll-check",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/roll-check/answer",
    "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/roll-check/answer",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/roll-check/correction",
    "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/roll-check/correction",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/settings",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/results",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/keys",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/observers",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/meetings",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/minutes",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/questions",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/vote",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/shortlist",
    "GET /{lang}/assemblies/{assembly}/members",
    "GET /{lang}/assemblies/{assembly}/news",
    "GET /{lang}/assemblies/{assembly}/news.atom",
    "GET /{lang}/assemblies/{assembly}/news/{announcement}",
    "GET /{lang}/assemblies/{assembly}/officials",
    "GET /{lang}/help",
    "GET /{lang}/help/checking",
    "GET /{lang}/help/secrecy",
    "GET /{lang}/new-email/{token}",
    "POST /{lang}/new-email/{token}",
    "GET /{lang}/privacy",
    "GET /{lang}/sign-in",
    "POST /{lang}/sign-in",
    "GET /{lang}/sign-in/link/{token}",
    "POST /{lang}/sign-in/link/{token}",
    "GET /{lang}/sign-in/passkey",
    "POST /{lang}/sign-in/passkey",
    "POST /{lang}/sign-in/passkey/question",
    "GET /{lang}/sign-in/slip",
    "POST /{lang}/sign-in/slip",
    "POST /{lang}/sign-out",
    "GET /{lang}/unsubscribe/{token}",
    "POST /{lang}/unsubscribe/{token}",
];

/// Who has signed in, whoever they are.
const SIGNED_IN: &[&str] = &[
    "GET /{lang}/account",
    "GET /{lang}/account/email",
    "POST /{lang}/account/email",
    "GET /{lang}/account/erase",
    "POST /{lang}/account/erase",
    "GET /{lang}/account/export",
    "GET /{lang}/account/passkeys",
    "POST /{lang}/account/passkeys",
    "POST /{lang}/account/passkeys/question",
    "GET /{lang}/account/passkeys/{passkey}",
    "POST /{lang}/account/passkeys/{passkey}",
    "POST /{lang}/account/passkeys/{passkey}/remove",
    "GET /{lang}/account/profile",
    "POST /{lang}/account/profile",
    "POST /{lang}/account/sessions/end-others",
    "POST /{lang}/account/sessions/{session}/end",
    "GET /{lang}/account/village",
    "POST /{lang}/account/village",
    "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/questions",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/questions/{question}",
    "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/questions/{question}",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/drafts",
    "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/drafts",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/drafts/join/{token}",
    "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/drafts/join/{token}",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/drafts/{draft}",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/drafts/{draft}/authors",
    "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/drafts/{draft}/authors",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/drafts/{draft}/delete",
    "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/drafts/{draft}/delete",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/drafts/{draft}/{step}",
    "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/drafts/{draft}/{step}",
    "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/follow",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{proposal}/authors",
    "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{proposal}/authors",
    "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{proposal}/mend",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{proposal}/translations",
    "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{proposal}/translations",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{proposal}/withdraw",
    "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{proposal}/withdraw",
    "POST /{lang}/assemblies/{assembly}/follow",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/appeal",
    "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/appeal",
    "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/support",
    "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/comments",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/comments/{comment}/edit",
    "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/comments/{comment}/edit",
    "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/comments/{comment}/delete",
    "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/comments/{comment}/report",
    "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/report",
    "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/report",
    "GET /{lang}/following",
    "POST /{lang}/following/{following}",
];

/// Officials, by the roles that may.
const OFFICIALS: &[(&[&str], &[&str])] = &[
    (
        &["administrator"],
        &[
            "GET /{lang}/administration",
            "GET /{lang}/administration/clock",
            "POST /{lang}/administration/clock",
            "GET /{lang}/administration/mail",
            "GET /{lang}/administration/new-assembly",
            "POST /{lang}/administration/new-assembly",
            "GET /{lang}/administration/people",
            "POST /{lang}/administration/people/{person}/reset",
            "GET /{lang}/assemblies/{assembly}/council/edit",
            "POST /{lang}/assemblies/{assembly}/council/edit",
            "GET /{lang}/assemblies/{assembly}/cycles/new",
            "POST /{lang}/assemblies/{assembly}/cycles/new",
            "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/announce",
            "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/announce",
            "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/dates",
            "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/dates",
            "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/give-up",
            "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/give-up",
            "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/settings/{group}",
            "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/settings/{group}",
            "GET /{lang}/assemblies/{assembly}/officials/new",
            "POST /{lang}/assemblies/{assembly}/officials/new",
            "GET /{lang}/assemblies/{assembly}/officials/{mandate}",
            "POST /{lang}/assemblies/{assembly}/officials/{mandate}",
            "GET /{lang}/assemblies/{assembly}/settings",
            "POST /{lang}/assemblies/{assembly}/settings",
            "GET /{lang}/assemblies/{assembly}/villages/new",
            "POST /{lang}/assemblies/{assembly}/villages/new",
            "GET /{lang}/assemblies/{assembly}/villages/{village}",
            "POST /{lang}/assemblies/{assembly}/villages/{village}",
        ],
    ),
    (
        &["secretary", "administrator"],
        &[
            "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/void",
            "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/void",
            "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/keys",
            "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/keys/ended",
            "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/decision",
            "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/decision",
            "GET /{lang}/assemblies/{assembly}/sketch",
            "POST /{lang}/assemblies/{assembly}/sketch",
            "GET /{lang}/assemblies/{assembly}/members/new",
            "POST /{lang}/assemblies/{assembly}/members/new",
            "GET /{lang}/assemblies/{assembly}/members/{member}",
            "POST /{lang}/assemblies/{assembly}/members/{member}",
        ],
    ),
    (
        &["secretary", "moderator", "administrator"],
        &[
            "GET /{lang}/assemblies/{assembly}/news/new",
            "POST /{lang}/assemblies/{assembly}/news/new",
            "GET /{lang}/assemblies/{assembly}/news/{announcement}/correct",
            "POST /{lang}/assemblies/{assembly}/news/{announcement}/correct",
            "GET /{lang}/assemblies/{assembly}/news/{announcement}/withdraw",
            "POST /{lang}/assemblies/{assembly}/news/{announcement}/withdraw",
        ],
    ),
    (
        &["moderator"],
        &[
            "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/discussion",
            "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/comments/{comment}/moderate",
            "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/report/dismiss",
        ],
    ),
    (
        &["moderator", "reviewer", "council-member"],
        &[
            "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/review",
            "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/review",
            "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/review",
        ],
    ),
    (
        &["registrar", "secretary"],
        &[
            "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/polls",
            "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/polls",
            "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/drafts/paper",
            "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/drafts/paper",
            "GET /{lang}/assemblies/{assembly}/residents",
            "GET /{lang}/assemblies/{assembly}/residents/paper",
            "POST /{lang}/assemblies/{assembly}/residents/paper",
            "GET /{lang}/assemblies/{assembly}/residents/slips",
            "POST /{lang}/assemblies/{assembly}/residents/slips",
            "GET /{lang}/assemblies/{assembly}/residents/slips/{batch}",
            "POST /{lang}/assemblies/{assembly}/residents/slips/{batch}",
            "GET /{lang}/assemblies/{assembly}/sign-in-slips",
            "POST /{lang}/assemblies/{assembly}/sign-in-slips",
            "GET /{lang}/assemblies/{assembly}/sign-in-slips/{account}",
            "POST /{lang}/assemblies/{assembly}/sign-in-slips/{account}",
        ],
    ),
    (
        &["secretary"],
        &[
            "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/conclusion",
            "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/conclusion",
            "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/assembly-desk",
            "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/new",
            "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/new",
            "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/change",
            "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/change",
            "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/cancel",
            "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/cancel",
            "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/attendance",
            "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/attendance",
            "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/confirm",
            "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/confirm",
            "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/minutes/write",
            "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/minutes/write",
            "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/vote/{proposal}",
            "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/vote/{proposal}",
            "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/attendance/close",
            "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/vote",
        ],
    ),
    (
        &["registrar"],
        &[
            "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/roll-check/desk",
            "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/roll-check/desk/{correction}",
            "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/roll-check/desk/{correction}",
            "GET /{lang}/assemblies/{assembly}/residents/roll",
            "POST /{lang}/assemblies/{assembly}/residents/roll",
        ],
    ),
    (
        &["council-member", "secretary"],
        &[
            "GET /{lang}/assemblies/{assembly}/cycles/{cycle}/sample",
            "POST /{lang}/assemblies/{assembly}/cycles/{cycle}/sample",
        ],
    ),
    (&["council-member", "administrator"], &["POST /{lang}/assemblies/{assembly}/cycles/{cycle}/ballot/ready"]),
];

/// Who may pass.
#[derive(Clone, Debug, PartialEq, Eq)]
enum May {
    Everybody,
    SignedIn,
    Holders(BTreeSet<String>),
}

impl May {
    fn declared(access: Access) -> Self {
        match access {
            Access::Public => Self::Everybody,
            Access::SignedIn => Self::SignedIn,
            Access::Roles(roles) => Self::Holders(roles.iter().map(|role| role.code().to_owned()).collect()),
        }
    }

    /// What happens to somebody, in their own assembly or in another one.
    fn met_by(&self, person: &str, at_home: bool) -> Met {
        let person = person.trim_start_matches("second-");
        match self {
            Self::Everybody => Met::Open,
            _ if person == VISITOR => Met::SignInFirst,
            Self::SignedIn => Met::Open,
            Self::Holders(roles) if roles.contains(person) && (at_home || person == "administrator") => Met::Open,
            Self::Holders(_) => Met::Closed,
        }
    }
}

/// What somebody meets at an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Met {
    Open,
    SignInFirst,
    Closed,
    Broken,
}

const VISITOR: &str = "visitor";

fn named(route: &Route) -> String {
    let method = match route.method {
        Method::Get => "GET",
        Method::Post => "POST",
    };
    format!("{method} {}", route.pattern)
}

fn table() -> BTreeMap<String, May> {
    let everybody = EVERYBODY.iter().map(|name| (*name, May::Everybody));
    let signed_in = SIGNED_IN.iter().map(|name| (*name, May::SignedIn));
    let officials = OFFICIALS.iter().flat_map(|(roles, names)| {
        let may = May::Holders(roles.iter().map(|role| (*role).to_owned()).collect());
        names.iter().map(move |name| (*name, may.clone()))
    });
    let mut table = BTreeMap::new();
    for (name, may) in everybody.chain(signed_in).chain(officials) {
        assert!(table.insert(name.to_owned(), may).is_none(), "{name} stands here twice");
    }
    table
}

#[test]
fn what_is_declared_is_what_is_meant() {
    let declared: BTreeMap<_, _> = routes().iter().map(|route| (named(route), May::declared(route.access))).collect();
    assert_eq!(declared.len(), routes().len(), "an address is declared twice");
    let table = table();
    for (name, may) in &declared {
        assert_eq!(Some(may), table.get(name), "{name}: declared, and in the table here");
    }
    for name in table.keys() {
        assert!(declared.contains_key(name), "{name} is in the table here and declared nowhere");
    }
}

/// A demo with everybody in it, and a browser for each.
struct District {
    place: DemoDistrict,
    browsers: Vec<(String, Agent)>,
    forbidden: String,
}

impl District {
    fn open() -> Self {
        let place = DemoDistrict::open();
        let people = place.roles().map(|role| (role.to_owned(), place.person(role)));
        let browsers = std::iter::once((VISITOR.to_owned(), place.visitor())).chain(people).collect();
        let forbidden = Texts::new(Language::English).get("errors-forbidden-title");
        Self { browsers, forbidden, place }
    }

    fn ask(&self, route: &Route, browser: &Agent, assembly: &str) -> Met {
        let path = route.pattern.split('/').map(|part| match part {
            "{lang}" => "en",
            "{assembly}" => assembly,
            _ if part.starts_with('{') => "1",
            _ => part,
        });
        let url = self.place.url(&path.collect::<Vec<_>>().join("/"));
        // Without the form's token: who may pass is stopped behind the door, and nothing changes.
        let mut response = match route.method {
            Method::Get => browser.get(&url).call(),
            Method::Post => browser.post(&url).send_form([("nothing", "nothing")]),
        }
        .unwrap();
        let status = response.status().as_u16();
        let location = response.headers().get(header::LOCATION).map(|value| value.to_str().unwrap().to_owned());
        let text = response.body_mut().read_to_string().unwrap_or_default();
        let leads_to_sign_in = location.is_some_and(|location| location.starts_with("/en/sign-in?"));
        match status {
            500.. => Met::Broken,
            401 => Met::SignInFirst,
            302 | 303 if leads_to_sign_in => Met::SignInFirst,
            403 if text.contains(&self.forbidden) => Met::Closed,
            _ => Met::Open,
        }
    }
}

#[test]
fn everybody_meets_at_every_address_what_is_declared() {
    let district = District::open();
    let mut wrong = Vec::new();
    for route in routes() {
        let may = May::declared(route.access);
        for (person, browser) in &district.browsers {
            for (assembly, at_home) in [("sarzhailau", true), ("elsewhere", false)] {
                if !at_home && !route.pattern.contains("{assembly}") {
                    continue;
                }
                let (meant, met) = (may.met_by(person, at_home), district.ask(&route, browser, assembly));
                if meant != met {
                    wrong.push(format!("{} as {person} in {assembly}: {met:?} instead of {meant:?}", named(&route)));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} doors are not as declared:\n{}", wrong.len(), wrong.join("\n"));
}
