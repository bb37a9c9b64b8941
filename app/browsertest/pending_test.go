//go:build !js

package browsertest

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/largest"
	"github.com/crumbtrail/crumbtrail/engine/link"
)

// The page says that it is running the scenario of a large link, and responds
// meanwhile: the theme button is clicked in between, and the run is shown with the
// theme that it set.
func TestLargestLink(t *testing.T) {
	t.Parallel()
	want := "#" + link.Encode(largest.Chain())
	p := openWith(t, "/"+want, setup{ready: `document.readyState !== "loading"`})
	type seen struct {
		Said  bool
		Theme string
	}
	got := eval[seen](p, `new Promise((resolve) => {
		const root = document.documentElement;
		let said = false;
		const look = () => {
			if (!said && root.hasAttribute("data-pending")) {
				said = document.querySelector(".pending").checkVisibility();
				document.querySelector(".top .theme").click();
			} else if (said && root.dataset.theme) {
				resolve({ Said: root.hasAttribute("data-pending"), Theme: root.dataset.theme });
			}
		};
		new MutationObserver(look).observe(root, { attributes: true });
		look();
	})`)
	if !got.Said || got.Theme != "light" {
		t.Errorf("pending %t when the theme is %q: the click took effect only after the run", got.Said, got.Theme)
	}
	p.wait(`!document.documentElement.hasAttribute("data-pending") && document.querySelector("#lanes [data-role=drawing]")`)
	if theme := eval[string](p, `document.documentElement.dataset.theme`); theme != "light" {
		t.Errorf("the theme is %q after the run", theme)
	}
	if hash := p.hash(); hash != want {
		t.Errorf("the address is %.40s, want %.40s", hash, want)
	}
}

// The event that the address of an embed names is shown of a long run, too, as soon as
// that is complete.
func TestLargestEmbed(t *testing.T) {
	t.Parallel()
	p := openWith(t, "/embed/?step=40&view=table&hide=undo#"+link.Encode(largest.Frames()), setup{ready: `document.readyState !== "loading"`})
	p.wait(`document.querySelector("tr[data-current=true] .number")?.textContent === "40"`)
}
