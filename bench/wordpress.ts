// The yardstick of a page rendered for each request: WordPress with its default theme, behind nginx and PHP's opcache, with the words of our stories.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { wordsOf } from './bare-page.ts'
import { folder, freePort, installFromDebian } from './machine.ts'
import { type Cores, type Running, run, start, type Worker, workerOf } from './processes.ts'
import { textOf, untilAnswered } from './reader.ts'

/** Where Debian's package puts it. */
const PACKAGE = '/usr/share/wordpress'
const NEEDED = {
  mariadbd: 'mariadb-server',
  'php-fpm8.2': 'php8.2-fpm',
  '/usr/share/php8.2-mysql': 'php8.2-mysql',
  [`${PACKAGE}/wp-load.php`]: 'wordpress',
  [`${PACKAGE}/wp-content/themes/twentytwentythree`]: 'wordpress-theme-twentytwentythree',
}
const PHP_FPM = 'php-fpm8.2'
const WORKERS = 4

export type WordPress = AsyncDisposable & { url: string; version: string; paths: string[]; cpuSeconds: Worker['cpuSeconds'] }

/** WordPress with a post for each of these stories of ours; database, PHP and web server on the cores given. */
export async function openWordPress(stories: string[], cores?: Cores): Promise<WordPress> {
  installFromDebian(NEEDED)
  const home = path.join(folder, 'wordpress')
  const site = path.join(home, 'site')
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  mkdirSync(home)
  cpSync(PACKAGE, site, { recursive: true, dereference: true })
  const database = await startDatabase(home, cores)
  writeFileSync(path.join(site, 'wp-config.php'), configuration(home, url))
  writeFileSync(path.join(home, 'posts.json'), JSON.stringify(await Promise.all(stories.map(postOf))))
  writeFileSync(path.join(home, 'install.php'), INSTALL)
  const said = JSON.parse((await run({ command: 'php', args: [path.join(home, 'install.php'), site, path.join(home, 'posts.json')] })).split('\n').at(-1) ?? '') as { version: string; links: string[] }
  writeFileSync(path.join(home, 'fpm.conf'), fpmConfiguration(home))
  const php = start({ command: PHP_FPM, args: ['-F', ...(process.getuid?.() === 0 ? ['-R'] : []), '-y', path.join(home, 'fpm.conf')], cores })
  writeFileSync(path.join(home, 'nginx.conf'), nginxConfiguration(home, site, port))
  const nginx = start({ command: 'nginx', args: ['-p', home, '-e', path.join(home, 'errors'), '-c', path.join(home, 'nginx.conf')], cores })
  const parts: Running[] = [nginx, php, database]
  const paths = said.links.map(link => link.slice(url.length))
  await untilAnswered(url + paths[0], () => parts.map(part => part.said()).join('\n'))
  return {
    url,
    version: said.version,
    paths,
    cpuSeconds: () => parts.reduce((sum, { pid }) => sum + workerOf(pid).cpuSeconds(), 0),
    async [Symbol.asyncDispose]() {
      for (const part of parts) await part[Symbol.asyncDispose]()
    },
  }
}

async function postOf(story: string) {
  const words = wordsOf(await textOf(story))
  return { title: /<h1>(.*?)<\/h1>/s.exec(words)?.[1] ?? '', content: words.replace(/<h1>.*?<\/h1>/s, '') }
}

async function startDatabase(home: string, cores?: Cores) {
  const data = path.join(home, 'database')
  const socket = path.join(home, 'database.sock')
  const asWhom = process.getuid?.() === 0 ? ['--user=root'] : []
  await run({ command: 'mariadb-install-db', args: ['--no-defaults', ...asWhom, `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db'] })
  const database = start({ command: 'mariadbd', args: ['--no-defaults', ...asWhom, `--datadir=${data}`, `--socket=${socket}`, '--skip-networking', `--pid-file=${home}/database.pid`], cores })
  await run({ command: 'mariadb-admin', args: ['--no-defaults', '-uroot', `--socket=${socket}`, '--wait=30', '--connect-timeout=30', 'create', 'wordpress'] })
  return database
}

const configuration = (home: string, url: string) => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${home}/database.sock');
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', '${url}');
define('WP_SITEURL', '${url}');
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`

/** Given the site's folder and a file of posts; prints a line of JSON. */
const INSTALL = `<?php
$_SERVER['HTTP_HOST'] = '127.0.0.1';
define('WP_INSTALLING', true);
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Paper', 'editor', 'editor@paper.example', true, '', 'a long secret');
update_option('permalink_structure', '/%year%/%post_id%/');
switch_theme('twentytwentythree');
$GLOBALS['wp_rewrite']->init();
$links = [];
foreach (json_decode(file_get_contents($argv[2])) as $post)
  $links[] = get_permalink(wp_insert_post(['post_title' => $post->title, 'post_content' => $post->content, 'post_status' => 'publish', 'post_author' => 1]));
flush_rewrite_rules();
echo "\\n", json_encode(['version' => $wp_version . ', PHP ' . PHP_VERSION, 'links' => $links]);
`

const fpmConfiguration = (home: string) => `[global]
error_log = ${home}/php-errors
daemonize = no
[www]
${process.getuid?.() === 0 ? 'user = root\ngroup = root' : ''}
listen = ${home}/php.sock
pm = static
pm.max_children = ${WORKERS}
`

const nginxConfiguration = (home: string, site: string, port: number) => `
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
pid ${home}/nginx.pid;
events { worker_connections 256; }
http {
  access_log off;
  gzip on;
  client_body_temp_path ${home}/body; proxy_temp_path ${home}/proxy; fastcgi_temp_path ${home}/fastcgi; uwsgi_temp_path ${home}/uwsgi; scgi_temp_path ${home}/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${site};
    location / {
      fastcgi_pass unix:${home}/php.sock;
      fastcgi_param SCRIPT_FILENAME ${site}/index.php;
      fastcgi_param SCRIPT_NAME /index.php;
      fastcgi_param REQUEST_METHOD $request_method;
      fastcgi_param REQUEST_URI $request_uri;
      fastcgi_param QUERY_STRING $query_string;
      fastcgi_param SERVER_NAME 127.0.0.1;
      fastcgi_param SERVER_PORT ${port};
      fastcgi_param HTTP_HOST 127.0.0.1:${port};
      fastcgi_param SERVER_PROTOCOL $server_protocol;
    }
  }
}
`
