//! Trustees who do nothing but ask their device what is to be done (§8, §9, §13.4).

#[cfg(test)]
mod ceremony;
#[cfg(test)]
mod count;
#[cfg(test)]
mod device;
#[cfg(test)]
mod freezing;
#[cfg(test)]
mod server;
#[cfg(test)]
mod signing;
