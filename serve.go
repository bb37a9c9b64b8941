// Command crumbtrail serves the built page on this machine. It is what
// ./build.sh serve starts; any other static host serves the same folder.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/crumbtrail/crumbtrail/app/site"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := site.Serve(ctx, os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "crumbtrail:", err)
		os.Exit(1)
	}
}
