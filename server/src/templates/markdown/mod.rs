//! What people write with Markdown, as HTML that can do no harm, and as plain text.
//!
//! Two gates stand one behind the other. The first reads Markdown and lets through paragraphs, emphasis, lists,
//! quotations, links and headings, the latter below those of the page; HTML that was typed is text. The second
//! (`ammonia`) reads the HTML that came out as a browser would, and drops whatever is not in its list.

#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use handlebars::{Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext};
use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use super::values::text;

/// All elements of the HTML.
pub const ELEMENTS: [&str; 12] = ["p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "a", "h3", "h4", "h5"];
/// Where links may lead.
const SCHEMES: [&str; 3] = ["http", "https", "mailto"];
/// What links say of themselves: nobody here vouches for them.
const RELATION: &str = "nofollow noopener ugc";

/// The most bytes that are read; the longest text of a form has 10,000 letters.
const LONGEST: usize = 64 * 1024;
/// How deep lists and quotations stand in each other; deeper ones stand as deep as this.
const DEEPEST: usize = 8;

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = Builder::empty();
    cleaner
        .tags(HashSet::from(ELEMENTS))
        .tag_attributes(HashMap::from([("a", HashSet::from(["href"]))]))
        .url_schemes(HashSet::from(SCHEMES))
        .url_relative(UrlRelative::Deny)
        .link_rel(Some(RELATION));
    cleaner
});

/// The HTML of a text.
#[must_use]
pub fn html(markdown: &str) -> String {
    let readable = readable(markdown);
    let mut html = String::with_capacity(readable.len() * 2);
    pulldown_cmark::html::push_html(&mut html, events(&readable));
    CLEANER.clean(&html).to_string()
}

/// The words of a text in one line, without marks.
#[must_use]
pub fn plain(markdown: &str) -> String {
    let readable = readable(markdown);
    let mut words = String::new();
    for event in events(&readable) {
        match event {
            Event::Text(text) => words.push_str(&text),
            Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item) => words.push(' '),
            _ => {}
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text as far as it is read, without what turns the direction of letters or cannot be seen.
fn readable(markdown: &str) -> String {
    let end = (0..=LONGEST.min(markdown.len())).rev().find(|end| markdown.is_char_boundary(*end)).unwrap_or(0);
    let is_seen = |letter: &char| {
        let is_control = letter.is_control() && !matches!(letter, '\n' | '\t');
        !is_control
            && !matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    markdown.get(..end).unwrap_or_default().chars().filter(is_seen).collect()
}

/// What is read in a text, as far as it is let through.
fn events(markdown: &str) -> impl Iterator<Item = Event<'_>> {
    let mut depth = Depth::default();
    Parser::new_ext(markdown, Options::empty()).filter_map(move |event| depth.admit(through(event)?))
}

/// What becomes of each thing that is read.
fn through(event: Event<'_>) -> Option<Event<'_>> {
    match event {
        Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
        // Who presses Enter means a new line.
        Event::SoftBreak | Event::HardBreak => Some(Event::HardBreak),
        Event::Start(tag) => start(tag).map(Event::Start),
        Event::End(end) => finish(end).map(Event::End),
        _ => None,
    }
}

fn start(tag: Tag<'_>) -> Option<Tag<'_>> {
    match tag {
        Tag::Heading { level, .. } => {
            Some(Tag::Heading { level: below(level), id: None, classes: Vec::new(), attrs: Vec::new() })
        }
        // HTML and code that was typed stands there as text, in a paragraph of its own.
        Tag::HtmlBlock | Tag::CodeBlock(_) => Some(Tag::Paragraph),
        Tag::Link { link_type, dest_url, .. } => Some(Tag::Link {
            link_type: if link_type == LinkType::Email { LinkType::Email } else { LinkType::Inline },
            dest_url,
            title: CowStr::Borrowed(""),
            id: CowStr::Borrowed(""),
        }),
        Tag::Paragraph | Tag::BlockQuote(_) | Tag::List(_) | Tag::Item | Tag::Emphasis | Tag::Strong => Some(tag),
        _ => None,
    }
}

fn finish(end: TagEnd) -> Option<TagEnd> {
    match end {
        TagEnd::Heading(level) => Some(TagEnd::Heading(below(level))),
        TagEnd::HtmlBlock | TagEnd::CodeBlock => Some(TagEnd::Paragraph),
        TagEnd::Paragraph
        | TagEnd::BlockQuote(_)
        | TagEnd::List(_)
        | TagEnd::Item
        | TagEnd::Emphasis
        | TagEnd::Strong
        | TagEnd::Link => Some(end),
        _ => None,
    }
}

/// The page has the first two levels.
fn below(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H3,
        HeadingLevel::H2 => HeadingLevel::H4,
        _ => HeadingLevel::H5,
    }
}

/// How many elements are open; no more than [`DEEPEST`] of them are let through.
#[derive(Default)]
struct Depth {
    open: usize,
}

impl Depth {
    fn admit<'a>(&mut self, event: Event<'a>) -> Option<Event<'a>> {
        match &event {
            Event::Start(_) => {
                self.open += 1;
                (self.open <= DEEPEST).then_some(event)
            }
            Event::End(_) => {
                let is_shown = self.open <= DEEPEST;
                self.open = self.open.saturating_sub(1);
                is_shown.then_some(event)
            }
            _ => Some(event),
        }
    }
}

/// `{{markdown text}}`: the only helper whose answer is not escaped.
pub(super) struct Markdown;

impl HelperDef for Markdown {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        out.write(&html(text(helper, 0)?))?;
        Ok(())
    }
}
