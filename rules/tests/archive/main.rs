//! Real budgets, compared with the outcomes of the reference implementation and with the official
//! winners. The files are no part of this repository: `ORTAQ_TEST_DATA` names their folder, or
//! they stand in `shared/data` beside the workspace; where there are none, the tests say so.

#[cfg(test)]
mod cases;
#[cfg(test)]
mod official;
#[cfg(test)]
mod outcomes;
