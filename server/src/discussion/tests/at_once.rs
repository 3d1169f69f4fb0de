//! What happens in another process at the same moment.

use std::sync::mpsc;
use std::time::Duration;

use diesel::prelude::*;

use super::super::{comment, support};
use super::{Story, refused};
use crate::cycles::model::Phase;
use crate::database::Transaction;
use crate::errors::Failure;

impl Story {
    /// While another process is ending the phase, somebody does something; gives what they were told.
    fn while_the_phase_ends<T: Send + std::fmt::Debug + 'static>(
        &self,
        act: impl FnOnce(&mut Transaction<'_>) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let other = self.platform.second_process();
        let (cycle, (ends, ended), (tell, told)) = (self.cycle, mpsc::channel(), mpsc::channel::<()>());
        std::thread::scope(|scope| {
            let end = scope.spawn(move || {
                other.database.write_blocking(move |tx| {
                    let sql = format!("UPDATE cycles SET phase = '{}' WHERE id = {cycle}", Phase::RollCheck.code());
                    diesel::sql_query(sql).execute(tx.connection())?;
                    ends.send(()).unwrap();
                    // Whoever does not wait for this is done long before.
                    let _ = told.recv_timeout(Duration::from_millis(500));
                    Ok(())
                })
            });
            ended.recv().unwrap();
            let answer = self.write(act);
            let _ = tell.send(());
            end.join().unwrap().unwrap();
            answer
        })
    }
}

#[test]
fn nobody_comments_or_supports_while_the_phase_ends() {
    let story = Story::begin();
    let (proposal, account) = (story.proposal, story.neighbours[0]);
    let said = story.while_the_phase_ends(move |tx| comment(tx, proposal, account, None, "Кеш"));
    assert_eq!(refused(said), "discussion-closed-phase");
    let story = Story::begin();
    let (proposal, account) = (story.proposal, story.neighbours[0]);
    let supported = story.while_the_phase_ends(move |tx| support(tx, proposal, account));
    assert_eq!(refused(supported), "discussion-support-phase");
}
