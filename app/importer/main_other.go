//go:build !js

package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, "This program runs in a browser: start the page with ./build.sh serve, or use go run ./engine/cmd/import.")
	os.Exit(1)
}
