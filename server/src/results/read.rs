//! What the log and the database say of a vote's outcome, in one reading.

use ortaq_crypto::definition::Definition;
use ortaq_crypto::entry::{Body, Closing, Conclusion, Entry, ResultBody, VoidReason};

use crate::accounts::Role;
use crate::app::Request;
use crate::assemblies::model::{Assembly, Village};
use crate::assemblies::store::{districts, villages};
use crate::audit::{self, Followers, Published};
use crate::council;
use crate::count::{Awaited, awaited};
use crate::cycles::{self, Cycle};
use crate::database::Connection;
use crate::errors::Failure;
use crate::i18n::Language;

/// The parts of an address, to find what they name.
#[derive(Clone)]
pub(super) struct Address {
    assembly: String,
    cycle: String,
    is_administrator: bool,
    pub(super) language: Language,
    pub(super) followers: Followers,
}

impl Address {
    pub(super) fn of(context: &Request) -> Self {
        Self {
            assembly: context.path("assembly").to_owned(),
            cycle: context.path("cycle").to_owned(),
            is_administrator: context.viewer.has_any(&[Role::Administrator]),
            language: context.language(),
            followers: context.state.followers.clone(),
        }
    }

    /// The rural district and the cycle. What was never announced is there for administrators only.
    pub(super) fn find(&self, connection: &mut Connection) -> Result<(Assembly, Cycle), Failure> {
        let assembly = districts::by_slug(connection, &self.assembly)?;
        let cycle = cycles::by_slug(connection, assembly.id, &self.cycle)?;
        if cycle.announced_at.is_none() && !self.is_administrator {
            return Err(Failure::NotFound);
        }
        Ok((assembly, cycle))
    }
}

/// An entry of the council with what it wrote beside it.
#[derive(Clone, Debug)]
pub(super) struct Said<T> {
    pub seq: u64,
    pub body: T,
    pub text: Option<String>,
}

/// Everything that the results' pages are made of.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub assembly: Assembly,
    pub cycle: Cycle,
    pub villages: Vec<Village>,
    pub awaited: Option<Awaited>,
    pub definition: Option<Definition>,
    pub texts: String,
    pub closing: Option<Closing>,
    pub result: Option<(u64, ResultBody)>,
    pub conclusion: Option<Said<Conclusion>>,
    pub dissents: Vec<(u32, String)>,
    pub void: Option<Said<VoidReason>>,
}

impl Found {
    /// Reads all of it; without a log there is nothing but the cycle.
    pub(super) fn find(address: &Address, connection: &mut Connection) -> Result<Self, Failure> {
        let (assembly, cycle) = address.find(connection)?;
        let villages = villages::of_assembly(connection, assembly.id, address.language)?;
        let mut found = Self {
            assembly,
            cycle,
            villages,
            awaited: None,
            definition: None,
            texts: String::new(),
            closing: None,
            result: None,
            conclusion: None,
            dissents: Vec::new(),
            void: None,
        };
        if let Some(log) = Published::of_cycle(connection, found.cycle.id)? {
            found.read(connection, &address.followers, &log)?;
        }
        Ok(found)
    }

    fn read(&mut self, connection: &mut Connection, followers: &Followers, log: &Published) -> Result<(), Failure> {
        self.awaited = Some(awaited(connection, followers, log, &self.cycle)?);
        let frozen = followers.ask(connection, log, |replay| {
            replay.definition().ok().map(|(definition, position)| (definition.clone(), position))
        })?;
        if let Some((definition, position)) = frozen {
            self.texts = text(connection, log, position)?.unwrap_or_default();
            self.definition = Some(definition);
        }
        if let Some((seq, Body::Result(result))) = last(connection, log, "result")? {
            self.result = Some((seq, result));
        }
        if let Some((_, Body::Closing(closing))) = last(connection, log, "closing")? {
            self.closing = Some(closing);
        }
        if let Some((seq, Body::Conclusion(body))) = last(connection, log, "conclusion")? {
            let words = council::dissents_of(connection, log.id, seq)?;
            self.dissents = words.into_iter().map(|(member, said)| (member, said.text)).collect();
            self.conclusion = Some(Said { seq, body, text: text(connection, log, seq)? });
        }
        if let Some((seq, Body::Void(void))) = last(connection, log, "void")? {
            self.void = Some(Said { seq, body: void.reason, text: text(connection, log, seq)? });
        }
        Ok(())
    }
}

fn text(connection: &mut Connection, log: &Published, seq: u64) -> Result<Option<String>, Failure> {
    Ok(audit::text_of(connection, log.id, seq)?.map(|text| text.text))
}

/// The last signed entry of a type.
fn last(connection: &mut Connection, log: &Published, kind: &str) -> Result<Option<(u64, Body)>, Failure> {
    let Some((seq, line)) = audit::entries_of_kind(connection, log, kind)?.pop() else { return Ok(None) };
    let entry = Entry::parse(line.as_bytes()).map_err(Failure::internal)?;
    Ok(Some((seq, entry.body)))
}
