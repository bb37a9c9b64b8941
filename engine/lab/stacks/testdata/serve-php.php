<?php
// Answers cases as PHP does, as the router of PHP's own server. A case is posted
// to /.case and kept in the folder of the sessions; the requests after it are its
// own. The server has no TLS, on which nothing here depends.
//
// A login makes a new id by itself, so the ids are compared by their form only.

$folder = getenv('SESSIONS');
if ($_SERVER['REQUEST_URI'] === '/.case') {
    file_put_contents("$folder/case", file_get_contents('php://input'));
    array_map('unlink', glob("$folder/sess_*"));
    echo json_encode(['php' => PHP_VERSION]);
    return true;
}
$case = json_decode(file_get_contents("$folder/case"), true);
$given = $case['settings'];
header_remove('X-Powered-By');
ini_set('session.save_path', $folder);
ini_set('session.cache_limiter', '');
foreach ($given as $name => $value) {
    ini_set($name, is_bool($value) ? ($value ? '1' : '0') : (string) $value);
}
$session = ini_get('session.name');

function ends(string $line): bool
{
    return preg_match('/;\s*max-age=(0|-\d+)\s*(;|$)/i', $line) === 1;
}

// The sessions that the rules give are there, and one that PHP made by itself.
touch("$folder/sess_new");
foreach ($case['rules'] ?? [] as $rule) {
    foreach ($rule['set'] ?? [] as $line) {
        if (str_starts_with($line, "$session=") && !ends($line)) {
            touch("$folder/sess_" . explode(';', substr($line, strlen($session) + 1))[0]);
        }
    }
}

session_start();
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
foreach ($case['rules'] ?? [] as $rule) {
    $wanted = $rule['path'] ?? '';
    $found = $wanted === '' || (str_ends_with($wanted, '*') ? str_starts_with($path, substr($wanted, 0, -1)) : $path === $wanted);
    if (!$found || ($rule['method'] ?? $_SERVER['REQUEST_METHOD']) !== $_SERVER['REQUEST_METHOD']) {
        continue;
    }
    foreach ($rule['set'] ?? [] as $line) {
        if (!str_starts_with($line, "$session=")) {
            header("Set-Cookie: $line", false);
        } elseif (ends($line)) {
            session_destroy();
            header("Set-Cookie: $line", false);
        } else {
            session_regenerate_id(true);
        }
    }
    foreach ($rule['headers'] ?? [] as $name => $value) {
        header("$name: $value", false);
    }
    if (isset($rule['redirect'])) {
        header('Location: ' . $rule['redirect'], true, $rule['status'] ?? 302);
        return true;
    }
    if (isset($rule['status'])) {
        http_response_code($rule['status']);
        return true;
    }
}
return true;
