//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package main

import "os"

// windowWidth does not know the width of a terminal here, nor whether there is
// one.
func windowWidth(*os.File) (columns int, ok bool) { return 0, false }
