// Command hello is the smallest page that go-app makes: the yardstick for the
// size of Crumbtrail's own program in ./build.sh bench.
package main

import "github.com/maxence-charriere/go-app/v9/pkg/app"

type hello struct{ app.Compo }

func (h *hello) Render() app.UI { return app.H1().Text("Hello, World!") }

func main() {
	app.Route("/", &hello{})
	app.RunWhenOnBrowser()
}
