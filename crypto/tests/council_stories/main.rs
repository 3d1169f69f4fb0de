//! Stories of key ceremonies and counts (§8, §9): how they go well, and how
//! everybody sees who is to blame when they do not.

#[cfg(test)]
mod ceremony;
#[cfg(test)]
mod count;
#[cfg(test)]
mod largest;
#[cfg(test)]
mod liars;
#[cfg(test)]
mod mutations;
#[cfg(test)]
mod order;
#[cfg(test)]
mod table;
