//go:build !js

package main

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

const usage = `usage:
  pack site -program app.wasm -importer import.wasm -exec wasm_exec.js -out folder [-base address] [-answers=false]
  pack sizes name=file.wasm …`

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, usage)
		os.Exit(2)
	}
	var err error
	switch command, args := os.Args[1], os.Args[2:]; command {
	case "site":
		err = packSite(args)
	case "sizes":
		err = printSizes(args)
	default:
		err = fmt.Errorf("there is no command %q\n%s", command, usage)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "pack:", err)
		os.Exit(1)
	}
}

func packSite(args []string) error {
	flags := flag.NewFlagSet("pack site", flag.ExitOnError)
	root := flags.String("root", ".", "the project's `folder`")
	program := flags.String("program", "", "the built `app.wasm`")
	importer := flags.String("importer", "", "the built `import.wasm`")
	exec := flags.String("exec", "", "the Go toolchain's `wasm_exec.js`")
	out := flags.String("out", "", "`folder` to write; other files in it are removed")
	quality := flags.Int("quality", best, "how hard to compress with brotli, 0 to 11")
	cache := flags.String("cache", "", "`folder` of finished copies (default beside out)")
	answers := flags.Bool("answers", true, "whether lessons answer before their program has arrived")
	base := flags.String("base", "", "the `address` of the site, for oEmbed and for the cards of social networks")
	flags.Parse(args)
	if *program == "" || *importer == "" || *exec == "" || *out == "" {
		return fmt.Errorf("-program, -importer, -exec and -out are needed\n%s", usage)
	}

	built := make(files)
	for name, from := range map[string]string{"app.wasm": *program, "import.wasm": *importer, "wasm_exec.js": *exec} {
		content, err := os.ReadFile(from)
		if err != nil {
			return err
		}
		built[name] = content
	}
	draw := readPages
	if *answers {
		draw = readSite
	}
	assembled, err := assemble(os.DirFS(*root), built, draw, withSlash(*base))
	if err != nil {
		return err
	}
	if err := assembled.addCards(withSlash(*base)); err != nil {
		return err
	}
	store := &copies{
		dir:     cmp.Or(*cache, filepath.Join(filepath.Dir(*out), "cache")),
		quality: *quality,
	}
	if err := store.addTo(assembled); err != nil {
		return err
	}
	if *quality == best {
		if err := within(assembled, "br"); err != nil {
			return err
		}
	}
	return assembled.writeTo(*out)
}

// withSlash is an address with a slash at its end.
func withSlash(address string) string {
	if address == "" {
		return ""
	}
	return strings.TrimSuffix(address, "/") + "/"
}

func printSizes(args []string) error {
	flags := flag.NewFlagSet("pack sizes", flag.ExitOnError)
	cache := flags.String("cache", filepath.Join(".build", "cache"), "`folder` of finished copies")
	flags.Parse(args)
	return sizes(os.Stdout, &copies{dir: *cache, quality: best}, flags.Args())
}
