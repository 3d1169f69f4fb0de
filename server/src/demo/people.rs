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
}

const fn official(code: &'static str, name: &'static str, role: Role, begins_at: &'static str) -> Person {
    Person { code, name, role: Some(role), village: None, begins_at }
}

/// All of them.
pub(super) const PEOPLE: [Person; 11] = [
    Person {
        code: "resident",
        name: "Айгүл Тұрсынова",
        role: None,
        village: Some(3),
        begins_at: "/assemblies/sarzhailau",
    },
    Person { code: "newcomer", name: "Тимур Ли", role: None, village: None, begins_at: "/account/village" },
    official("secretary", "Роза Бектұрова", Role::Secretary, "/assemblies/sarzhailau/officials"),
    official("registrar", "Асқар Жұмабаев", Role::Registrar, "/assemblies/sarzhailau/residents"),
    official("moderator", "Мәдина Көпжасарова", Role::Moderator, "/assemblies/sarzhailau"),
    official("reviewer", "Виктор Ким", Role::Reviewer, "/assemblies/sarzhailau"),
    official("polling-officer", "Зейнеп Қалиева", Role::PollingOfficer, "/assemblies/sarzhailau"),
    official("council-member", "Әлия Нұрғалиева", Role::CouncilMember, "/assemblies/sarzhailau/council"),
    official("delivery-officer", "Самат Ергалиев", Role::DeliveryOfficer, "/assemblies/sarzhailau"),
    official("observer", "Ольга Петренко", Role::Observer, "/assemblies/sarzhailau"),
    Person {
        code: "administrator",
        name: "Ержан Сейдахметов",
        role: Some(Role::Administrator),
        village: None,
        begins_at: "/administration",
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
