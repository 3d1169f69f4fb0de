//! The demo's people: one for each thing that people do.

use crate::accounts::Role;

/// Somebody to look around as.
pub(super) struct Person {
    /// In addresses and in the ids of texts.
    pub code: &'static str,
    /// The name.
    pub name: &'static str,
    /// The role in the district, if any.
    pub role: Option<Role>,
    /// The village (by its place in the list) whose resident they are known to be.
    pub village: Option<usize>,
    /// The page on which they begin, after the language.
    pub begins_at: &'static str,
    /// The page below the cycle's on which they begin while proposals are taken and judged.
    pub desk: Option<&'static str>,
}

const fn official(code: &'static str, name: &'static str, role: Role, begins_at: &'static str) -> Person {
    Person { code, name, role: Some(role), village: None, begins_at, desk: None }
}

impl Person {
    const fn at(self, desk: &'static str) -> Person {
        Person { desk: Some(desk), ..self }
    }
}

const fn resident(code: &'static str, name: &'static str, village: usize) -> Person {
    Person { code, name, role: None, village: Some(village), begins_at: DISTRICT, desk: Some("proposals") }
}

const DISTRICT: &str = "/assemblies/sarzhailau";

/// All of them.
pub(super) const PEOPLE: [Person; 13] = [
    resident("resident", "Айгүл Тұрсынова", 3),
    resident("neighbour", "Серік Оспанов", 3),
    Person {
        code: "newcomer", name: "Тимур Ли", role: None, village: None, begins_at: "/account/village", desk: None
    },
    official("secretary", "Роза Бектұрова", Role::Secretary, DISTRICT).at("assembly-desk"),
    official("registrar", "Асқар Жұмабаев", Role::Registrar, "/assemblies/sarzhailau/residents"),
    official("moderator", "Мәдина Көпжасарова", Role::Moderator, DISTRICT).at("review"),
    official("reviewer", "Виктор Ким", Role::Reviewer, DISTRICT).at("review"),
    official("second-reviewer", "Гүлжан Әбенова", Role::Reviewer, DISTRICT).at("review"),
    official("polling-officer", "Зейнеп Қалиева", Role::PollingOfficer, DISTRICT),
    official("council-member", "Әлия Нұрғалиева", Role::CouncilMember, "/assemblies/sarzhailau/council").at("review"),
    official("delivery-officer", "Самат Ергалиев", Role::DeliveryOfficer, DISTRICT),
    official("observer", "Ольга Петренко", Role::Observer, DISTRICT),
    Person {
        code: "administrator",
        name: "Ержан Сейдахметов",
        role: Some(Role::Administrator),
        village: None,
        begins_at: "/administration",
        desk: None,
    },
];

impl Person {
    /// The address of their letters, which stay in the demo's mailbox.
    pub fn email(&self) -> String {
        format!("{}@demo.invalid", self.code)
    }

    /// The person of this code.
    pub fn from_code(code: &str) -> Option<&'static Person> {
        PEOPLE.iter().find(|person| person.code == code)
    }
}
