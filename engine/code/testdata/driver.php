<?php
// The router of PHP's own server: answers as the program in the folder that the
// header Program names, with the settings beside it.

$folder = getenv('PROGRAMS') . '/' . $_SERVER['HTTP_PROGRAM'];
ini_set('session.save_path', getenv('PROGRAMS'));
ini_set('session.cache_limiter', '');
header_remove('X-Powered-By');
foreach (parse_ini_file("$folder/php.ini", false, INI_SCANNER_RAW) as $name => $value) {
    ini_set($name, ['On' => '1', 'Off' => '0', '""' => ''][$value] ?? $value);
}
if ($_SERVER['HTTP_SECURE'] === 'yes') {
    $_SERVER['HTTPS'] = 'on';
}
require "$folder/index.php";
return true;
