package code

import (
	"maps"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/django"
	"github.com/crumbtrail/crumbtrail/engine/server/session"
	"github.com/crumbtrail/crumbtrail/engine/server/setting"
	stacks "github.com/crumbtrail/crumbtrail/engine/server/stack"
)

// A settingsFile is how a framework's settings are written: a text before them,
// each in its own form, and a text after them.
type settingsFile struct {
	stack, name, before, after string
	// program is the file of the program, "" for the same one. start and end are the
	// texts before its function, or rules, and after them.
	program, start, end string
	// forms are those of settings whose names begin so; in them NAME stands for the
	// name, KEY for what follows the prefix, and VALUE for the value. The last has
	// an empty prefix.
	forms []settingForm
}

type settingForm struct{ prefix, text string }

var settingsFiles = []settingsFile{
	{
		stack: "express", name: "app.js",
		before: `
const express = require("express");
const session = require("express-session");

const app = express();
const options = { secret: "SECRET", resave: false, saveUninitialized: true, cookie: {} };`,
		forms: []settingForm{
			{"trust proxy", `app.set("NAME", VALUE);`},
			{"cookie.", `options.cookie.KEY = VALUE;`},
			{"", `options.KEY = VALUE;`},
		},
		after: `
app.use(session(options));`,
		end: `
  res.end();
});

module.exports = app;`,
	},
	{
		stack: "flask", name: "app.py",
		before: `
from flask import Flask, make_response, request, session
from werkzeug.middleware.proxy_fix import ProxyFix

app = Flask(__name__)
app.secret_key = "SECRET"
permanent = False`,
		forms: []settingForm{
			{"ProxyFix.", `app.wsgi_app = ProxyFix(app.wsgi_app, x_for=0, x_host=0, KEY=VALUE)`},
			{"session.", `KEY = VALUE`},
			{"VERSION", `# Flask VALUE`},
			{"", `app.config["NAME"] = VALUE`},
		},
		end: `
    return response`,
	},
	{
		stack: "php", name: "php.ini", forms: []settingForm{{"", `NAME = VALUE`}},
		program: "index.php",
		start: `
<?php
session_start();
$path = rawurldecode(parse_url($_SERVER["REQUEST_URI"], PHP_URL_PATH));`,
	},
	{
		stack: "rails", name: "production.rb",
		before: `
Rails.application.configure do
  session, hsts = { key: "_app_session" }, {}`,
		forms: []settingForm{
			{"hsts.", `  hsts[:KEY] = VALUE`},
			{"session.same_site", `  session[:same_site] = VALUE.to_sym`},
			{"session.", `  session[:KEY] = VALUE`},
			{"", `  config.NAME = VALUE`},
		},
		after: `
  config.session_store :cookie_store, **session
  config.ssl_options = { hsts: hsts }
end`,
	},
	{
		stack: "laravel", name: "session.php", before: "<?php\n\nreturn [",
		forms: []settingForm{
			{"session.", `    "KEY" => VALUE,`},
			{"", `    // bootstrap/app.php: $middleware->NAME(at: VALUE ? "*" : null)`},
		},
		after: "];",
	},
	{
		stack: "spring", name: "application.yml",
		forms: []settingForm{
			{"server.", `NAME: VALUE`},
			{"hsts.", `# HttpSecurity: headers(h -> h.httpStrictTransportSecurity(s -> s.KEY(VALUE)))`},
			{"", `# HttpSecurity: NAME VALUE`},
		},
	},
	{
		stack: "aspnetcore", name: "Program.cs",
		before: `
var builder = WebApplication.CreateBuilder(args);
bool UseForwardedHeaders = false, UseHttpsRedirection = false, UseHsts = false;`,
		forms: []settingForm{
			{"HstsOptions.MaxAge", `builder.Services.AddHsts(o => o.MaxAge = TimeSpan.FromSeconds(VALUE));`},
			{"HstsOptions.", `builder.Services.AddHsts(o => o.KEY = VALUE);`},
			{"Cookie.MaxAge", `builder.Services.Configure<CookieAuthenticationOptions>("Cookies", o => o.Cookie.MaxAge = TimeSpan.FromSeconds(VALUE));`},
			{"Cookie.SecurePolicy", `builder.Services.Configure<CookieAuthenticationOptions>("Cookies", o => o.NAME = Enum.Parse<CookieSecurePolicy>(VALUE));`},
			{"Cookie.SameSite", `builder.Services.Configure<CookieAuthenticationOptions>("Cookies", o => o.NAME = Enum.Parse<SameSiteMode>(VALUE));`},
			{"Cookie.", `builder.Services.Configure<CookieAuthenticationOptions>("Cookies", o => o.NAME = VALUE);`},
			{"", `NAME = VALUE;`},
		},
		after: `
var app = builder.Build();
if (UseForwardedHeaders) app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedProto });
if (UseHttpsRedirection) app.UseHttpsRedirection();
if (UseHsts) app.UseHsts();
app.Run();`,
	},
}

// settingsOf writes the settings of a server's stack: of Django its settings.py,
// of the others a file that is ready to use. A server without a stack has none.
func settingsOf(s *scenario.Scenario, server int) []File {
	srv := &s.Servers[server]
	runs, given, ok := stacks.Of(srv)
	if !ok {
		return nil
	}
	if runs.Name == django.Name {
		o := settings{stack: stackOf(srv)}
		if o.stack == nil {
			return nil
		}
		return []File{o.file(srv, server)}
	}
	if runs.Name == goStack {
		return []File{netHTTP(s, server)}
	}
	for i := range settingsFiles {
		if f := &settingsFiles[i]; f.stack == runs.Name {
			return f.files(s, server, given)
		}
	}
	return nil
}

// files are those of a server: its settings and, if the stack has a dialect, its
// program.
func (f *settingsFile) files(s *scenario.Scenario, server int, given map[string]any) []File {
	srv := &s.Servers[server]
	framework := session.Named(f.stack)
	d := dialectOf(f.stack)
	settings, err := framework.Read(given)
	if err != nil {
		return nil // Check rejects it
	}
	asked := map[string]Source{}
	all := maps.Clone(given)
	for i := range srv.Rules {
		for j, line := range srv.Rules[i].Set {
			if d == nil || d.attribute != "" || !settings.Call(line).Login {
				continue
			}
			for name, value := range settings.Asks(line) {
				if _, known := all[name]; !known {
					if all == nil {
						all = map[string]any{}
					}
					all[name], asked[name] = value, Source{i, j}
				}
			}
		}
	}
	w := newWriter("")
	f.write(w, framework.Table(), all, asked)
	if d == nil {
		return []File{w.file(f.name, server)}
	}
	files := []File{}
	if f.program != "" {
		files = append(files, w.file(f.name, server))
		w = newWriter("")
		w.text(f.start)
	}
	w.tab = d.tab
	if d.open != "" {
		w.line()
		w.text(d.open)
		w.depth++
	}
	language := framework.Language
	if f.program != "" {
		language = setting.PHP // that of the settings is another
	}
	quote := func(text string) string { return language.Literal(text) }
	d.rules(w, reachable(srv, ""), settings, quote)
	if f.end != "" {
		w.text(f.end)
	}
	name := f.name
	if f.program != "" {
		name = f.program
	}
	return append(files, w.file(name, server))
}

// write writes the given settings, in the order of the table; some of them are what
// lines ask for.
func (f *settingsFile) write(w *writer, table []setting.Setting, given map[string]any, asked map[string]Source) {
	if f.before != "" {
		w.text(strings.ReplaceAll(f.before, "SECRET", phrase.Say("for this example only")))
	}
	for _, d := range table {
		value, ok := given[d.Name]
		if !ok {
			continue
		}
		if from, asks := asked[d.Name]; asks {
			w.from = from
		} else {
			w.setting = d.Name
		}
		w.line(f.form(&d, d.Literal(value)))
		w.setting, w.from = "", Source{None, None}
	}
	if f.after != "" {
		w.text(f.after)
	}
}

// form is the line of a setting.
func (f *settingsFile) form(d *setting.Setting, value string) string {
	for _, form := range f.forms {
		if key, found := strings.CutPrefix(d.Name, form.prefix); found {
			return strings.NewReplacer("NAME", d.Name, "KEY", key, "VALUE", value).Replace(form.text)
		}
	}
	return ""
}
