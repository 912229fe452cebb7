/** A dialog with tabs, closed at first, and the button that opens it; `tabs` is the HTML of each under its name. */
export const tabbedDialog = (opener: string, tabs: Record<string, string>): { button: string; dialog: string } => ({
  button: `<button onclick="dlg.hidden = false; choose(0)">${opener}</button>`,
  dialog: `<div id="dlg" role="dialog" hidden style="position:fixed;left:400px;top:120px;width:400px;background:#fff">
    <h3>${opener}</h3><button aria-label="Close" onclick="dlg.hidden = true">×</button><div id="tabs"></div><div id="body"></div></div>
    <script>
      const pages = ${JSON.stringify(Object.entries(tabs))};
      const choose = (n) => {
        tabs.innerHTML = pages.map(([name], at) => '<button class="tab' + (at === n ? ' tab-on' : '') + '" role="tab" aria-selected="' + (at === n) + '" onclick="choose(' + at + ')">' + name + '</button>').join('');
        body.innerHTML = pages[n][1];
      };
      addEventListener('keydown', (event) => { if (event.key === 'Escape') dlg.hidden = true });
    </script>`,
});
