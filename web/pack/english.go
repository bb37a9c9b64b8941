//go:build !js

package main

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// say is how the site calls itself, to readers and to search engines.
var say = struct{ title, description phrase.Phrase }{
	title:       "Crumbtrail: see why a cookie goes out or stays home",
	description: "Build a visit, flip Secure, switch http and https, and see which cookies a browser sends, which it holds back, and why.",
}
