/** The looks of the page: nothing is loaded, so that it needs no more than its own hash in the policy. */
export const referenceStyle = `
:root{color-scheme:light dark;--paper:#fffdf9;--ground:#f6f2ea;--ink:#1b1a17;--soft:#67625a;--line:#ddd5c7;--accent:#9a1b2f;--code:#f1ebdf}
@media (prefers-color-scheme:dark){:root{--paper:#1d1b18;--ground:#141311;--ink:#f1ece3;--soft:#aaa296;--line:#3a3630;--accent:#f08a97;--code:#282521}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.6 Vazirmatn,system-ui,'Segoe UI',Tahoma,sans-serif}
a{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.skip{position:absolute;inset-inline-start:-999rem}.skip:focus{inset-inline-start:1rem;inset-block-start:1rem;background:var(--paper);padding:.5rem 1rem;z-index:1}
.page{display:grid;grid-template-columns:minmax(0,1fr);max-inline-size:76rem;margin-inline:auto;gap:0 2rem;padding-inline:1rem}
header{padding-block:2rem 1rem;border-block-end:3px solid var(--accent)}
h1{margin:0;font-size:1.8rem;line-height:1.3}h2{margin-block:2.5rem .5rem;font-size:1.35rem;scroll-margin-block-start:1rem}h3{margin-block:1.2rem .4rem;font-size:1rem}
nav ul{list-style:none;margin:0;padding-block:1rem;padding-inline:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem}
nav a{display:inline-block;padding-block:.2rem}
main{padding-block-end:4rem;min-inline-size:0}
details{background:var(--paper);border:1px solid var(--line);border-radius:6px;margin-block:.5rem}
details>div{padding:0 1rem 1rem;border-block-start:1px solid var(--line)}
summary{padding:.6rem 1rem;cursor:pointer;overflow-wrap:anywhere}
summary .who{color:var(--soft);font-size:.875rem;margin-inline-start:.75rem}
code,pre{font-family:ui-monospace,'Cascadia Code',Consolas,Menlo,monospace;font-size:.875rem}
.method{font-weight:700;color:var(--accent);display:inline-block;min-inline-size:4rem}
pre{background:var(--code);padding:.75rem 1rem;border-radius:6px;overflow-x:auto;margin:.5rem 0;line-height:1.5;text-align:start}
.table{overflow-x:auto}
table{border-collapse:collapse;inline-size:100%;font-size:.9rem}
th,td{text-align:start;vertical-align:top;padding:.3rem .75rem .3rem 0;border-block-end:1px solid var(--line)}
th{font-weight:600;color:var(--soft)}
.note{color:var(--soft);font-size:.9rem}
.fields td:first-child code{overflow-wrap:anywhere}
@media (max-width:40rem){.page{padding-inline:.75rem}summary .who{display:block;margin-inline-start:4.25rem}nav ul{flex-wrap:nowrap;overflow-x:auto}nav a{white-space:nowrap}.fields thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}.fields tr{display:block;padding-block:.5rem;border-block-end:1px solid var(--line)}.fields td{display:inline;padding:0 .5rem 0 0;border:0;color:var(--soft)}.fields td:first-child,.fields td:last-child{display:block;color:var(--ink)}.fields td:empty{display:none}}
@media (min-width:64rem){.page{grid-template-columns:14rem minmax(0,1fr)}header{grid-column:1/-1}nav{position:sticky;inset-block-start:0;max-block-size:100vh;overflow-y:auto;align-self:start}nav ul{flex-direction:column}}
@media print{nav{display:none}details{break-inside:avoid}}
`
