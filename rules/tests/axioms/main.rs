//! What must hold for every budget: the axioms of the rules, agreement of Equal Shares with a
//! plain implementation in rational numbers, and a parser that survives anything.

mod equal_shares;
mod greedy;
mod pabulib;
mod plain;
mod strategies;
