package site

import (
	"context"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"
)

// Serve is the command behind ./build.sh serve: it serves a packed site until
// ctx is done, and then returns nil.
func Serve(ctx context.Context, args []string, out io.Writer) error {
	flags := flag.NewFlagSet("crumbtrail", flag.ExitOnError)
	addr := flags.String("addr", "localhost:8000", "`host:port` to serve on")
	dir := flags.String("dir", filepath.Join(".build", "site"), "`folder` to serve, as ./build.sh build packs it")
	base := flags.String("base", "", "`address` of the site, if others see another than they ask this server for")
	flags.Parse(args)
	if flags.NArg() > 0 {
		return fmt.Errorf("%q is not a flag; use -addr host:port for the address", flags.Arg(0))
	}

	if _, err := os.Stat(filepath.Join(*dir, "index.html")); err != nil {
		return fmt.Errorf("there is no built page in %s; run ./build.sh serve, or ./build.sh build first", *dir)
	}
	handler, err := Handler(*dir, *base)
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", *addr)
	if err != nil {
		return fmt.Errorf("%w; choose another address with -addr, such as ./build.sh serve -addr localhost:8001", err)
	}

	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	fmt.Fprintf(out, "Crumbtrail is running at http://%s (press Ctrl-C to stop)\n", shown(*addr, listener.Addr()))
	return serveUntil(ctx, server, listener)
}

// serveUntil serves until ctx is done and then lets running responses finish.
func serveUntil(ctx context.Context, server *http.Server, listener net.Listener) error {
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	if err := server.Shutdown(grace); err != nil {
		return server.Close()
	}
	return nil
}

// shown is the address to type into a browser: the requested host, with the
// actual port, because ":0" requests any.
func shown(requested string, bound net.Addr) string {
	host, _, err := net.SplitHostPort(requested)
	_, port, boundErr := net.SplitHostPort(bound.String())
	if err != nil || boundErr != nil {
		return bound.String()
	}
	if host == "" {
		host = "localhost"
	}
	return net.JoinHostPort(host, port)
}
