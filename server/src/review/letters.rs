//! Letters to those who wrote a proposal, about what became of it.

use serde_json::json;

use crate::accounts;
use crate::assemblies::store::districts;
use crate::clock::Moment;
use crate::config::PublicUrl;
use crate::cycles::Cycle;
use crate::database::Transaction;
use crate::errors::Failure;
use crate::i18n::Language;
use crate::mail::{self, Kind, Letter, Localised, is_mailable};
use crate::proposals::{self, Event, Proposal};

/// What there is to tell.
#[derive(Clone, Debug)]
pub(super) struct Told {
    what: &'static str,
    reason: Option<&'static str>,
    /// The words of who gave the reason.
    because: String,
    words: String,
    until: Option<Moment>,
    into: Option<String>,
}

impl Told {
    /// That something happened, with the words that were said about it.
    pub(super) fn of(event: Event, words: &str) -> Self {
        Self::named(event.code(), words)
    }

    /// That the day until which one may mend or appeal comes closer.
    pub(super) fn reminder(what: &'static str, end: Moment) -> Self {
        Self::named(what, "").until(end)
    }

    fn named(what: &'static str, words: &str) -> Self {
        Self { what, reason: None, because: String::new(), words: words.to_owned(), until: None, into: None }
    }

    /// The same with the id of a reason's words, and its explanation.
    pub(super) fn because(self, reason: &'static str, words: &str) -> Self {
        let because = if self.words == words { String::new() } else { words.to_owned() };
        Self { reason: Some(reason), because, ..self }
    }

    /// The same with the end of the time to answer.
    pub(super) fn until(self, end: Moment) -> Self {
        Self { until: Some(end), ..self }
    }

    /// The same with the proposal that it went into.
    pub(super) fn into(self, target: &Proposal) -> Self {
        Self { into: Some(target.code()), ..self }
    }

    /// Whether authors want to know. A refusal that one reviewer proposes decides nothing yet.
    fn is_told(&self) -> bool {
        ![Event::RefusalProposed.code(), Event::RefusalDeclined.code()].contains(&self.what)
    }
}

/// What reminds of the end of mending.
pub(super) const REMIND_TO_MEND: &str = "remind-mending";
/// What reminds of the end of the time to appeal.
pub(super) const REMIND_TO_APPEAL: &str = "remind-appeal";

/// Writes to everybody who wrote the proposal and gets mail.
///
/// # Errors
/// When the database does not answer.
pub(super) fn tell(
    tx: &mut Transaction<'_>,
    cycle: &Cycle,
    proposal: &Proposal,
    told: &Told,
    public_url: &PublicUrl,
) -> Result<(), Failure> {
    if !told.is_told() {
        return Ok(());
    }
    let assembly = districts::by_id(tx, cycle.assembly)?.description;
    let name = Localised::new(Language::ALL.map(|language| (language, assembly.name.in_language(language).to_owned())));
    let page = proposal.path(&format!("/assemblies/{}/cycles/{}", assembly.slug, cycle.slug));
    let leads_to_appeal = [Event::RefusalAgreed.code(), REMIND_TO_APPEAL].contains(&told.what);
    let page = if leads_to_appeal { format!("{page}/appeal") } else { page };
    for account in proposals::store::authors(tx, proposal)? {
        let Some(to) = accounts::recipient(tx, account)?.filter(|to| is_mailable(&to.address)) else { continue };
        let values = json!({
            "what": told.what,
            "assembly": name,
            "code": proposal.code(),
            "title": proposal.title,
            "reason": told.reason,
            "because": told.because,
            "words": told.words,
            "until": told.until,
            "into": told.into,
            "link": public_url.to(&format!("/{}{page}", to.language.code())),
        });
        mail::enqueue(tx, Letter { to, kind: Kind::Proposal, values })?;
    }
    Ok(())
}
