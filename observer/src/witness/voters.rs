//! What voters ask of a witness: to take a deposit, and which deposits the log should have and has not.

use std::sync::mpsc::Sender;

use ortaq_crypto::log::witness::Remembered;
use serde_json::json;

use super::deposits::{Deposits, Refused};
use super::http::{Request, Response};
use super::listen::Listening;
use super::now;
use crate::texts::Texts;

const JSON: &str = "application/json";

impl Listening {
    pub(super) fn answer_voter(&self, request: &Request, courier: &Sender<()>) -> Response {
        match (request.method.as_str(), request.path.as_str()) {
            ("POST", "/ortaq/v1/deposit") => self.receive(&request.body, courier),
            ("GET", "/ortaq/v1/deposits") => self.waiting(),
            ("OPTIONS", "/ortaq/v1/deposit" | "/ortaq/v1/deposits") => Response::text(204, ""),
            (_, "/ortaq/v1/deposit" | "/ortaq/v1/deposits") => Response::text(405, "POST one, or GET the list\n"),
            _ => Response::text(404, "there is nothing here\n"),
        }
    }

    fn receive(&self, body: &[u8], courier: &Sender<()>) -> Response {
        let mut deposits = self.deposits();
        let Some(cosigned) = self.cosigned() else { return refused(Refused::Unwritable) };
        let texts = Texts::new(self.language);
        let received = deposits.receive(body, (&self.signer, now()), cosigned.as_ref(), &texts);
        drop(deposits);
        match received {
            Ok(receipt) => {
                // Where nobody carries it on any more, the program is ending.
                let _ = courier.send(());
                Response::of_kind(JSON, 200, receipt.to_json())
            }
            Err(why) => refused(why),
        }
    }

    /// Whoever looks sees what is withheld; whose ballots they are nobody sees.
    fn waiting(&self) -> Response {
        let mut deposits = self.deposits();
        let entries = deposits.follower().replay().entries();
        let waiting: Vec<_> = deposits
            .waiting()
            .map(|kept| json!({ "tracker": kept.receipt.tracker, "time": kept.receipt.time }))
            .collect();
        let body = json!({ "origin": self.key.origin(), "entries": entries, "waiting": waiting });
        Response::of_kind(JSON, 200, body.to_string())
    }

    /// Whether nothing is withheld behind a checkpoint: no deposit waits, or the votes are not closed. With nothing
    /// deposited, entries are not looked at.
    pub(super) fn look_behind(&self, deposits: &mut Deposits, offered: &Remembered) -> Result<(), Response> {
        if deposits.waiting().next().is_none() {
            return Ok(());
        }
        let unreadable =
            || Response::text(503, "ballots are deposited here, and the entries behind it cannot be read\n");
        if deposits.follower().begins_with(offered).is_none() {
            deposits.follower().read_on(&Texts::new(self.language)).map_err(|_| unreadable())?;
        }
        match deposits.follower().begins_with(offered) {
            None => return Err(unreadable()),
            Some(false) => return Err(Response::text(422, "the log shows other entries than these\n")),
            Some(true) => {}
        }
        let waiting = deposits.waiting().count();
        if waiting == 0 || !deposits.follower().is_closed() {
            return Ok(());
        }
        Err(Response::text(503, format!("withheld: {waiting} ballots that are deposited here are not in the log\n")))
    }
}

fn refused(why: Refused) -> Response {
    let (status, body) = match why {
        Refused::TooLong => (413, json!({ "refused": "too-long" })),
        Refused::Malformed => (400, json!({ "refused": "malformed" })),
        Refused::OtherLog => (400, json!({ "refused": "other-log" })),
        Refused::Unsigned => (400, json!({ "refused": "signature" })),
        Refused::UnknownCode => (400, json!({ "refused": "unknown-code" })),
        Refused::TooMany => (429, json!({ "refused": "too-many" })),
        Refused::Full => (429, json!({ "refused": "full" })),
        Refused::Entered(position) => (409, json!({ "refused": "entered", "position": position })),
        Refused::Check(check, code) => (422, json!({ "refused": "refused-by-check", "check": check, "code": code })),
        Refused::NoLog => (503, json!({ "refused": "no-log" })),
        Refused::Unwritable => (500, json!({ "refused": "unwritable" })),
    };
    Response::of_kind(JSON, status, body.to_string())
}
