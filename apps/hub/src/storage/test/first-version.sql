CREATE TABLE "__drizzle_migrations" (
				id SERIAL PRIMARY KEY,
				hash text NOT NULL,
				created_at numeric
			);
CREATE TABLE `commands` (
	`id` integer PRIMARY KEY NOT NULL,
	`key_hash` integer NOT NULL,
	`key` text NOT NULL,
	`fingerprint` text NOT NULL,
	`status` integer,
	`body` text,
	`at` integer NOT NULL
);
CREATE TABLE `counter_services` (
	`counter_id` text NOT NULL,
	`place` integer NOT NULL,
	`service_id` text NOT NULL,
	PRIMARY KEY(`counter_id`, `place`),
	FOREIGN KEY (`counter_id`) REFERENCES `counters`(`id`) ON UPDATE no action ON DELETE no action
);
CREATE TABLE `counters` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`serial` text NOT NULL,
	`status` text NOT NULL
);
CREATE TABLE `durations` (
	`service_id` text NOT NULL,
	`seq` integer NOT NULL,
	`seconds` integer NOT NULL,
	PRIMARY KEY(`service_id`, `seq`)
);
CREATE TABLE `events` (
	`seq` integer PRIMARY KEY NOT NULL,
	`business_day` text NOT NULL,
	`at` integer NOT NULL,
	`type` text NOT NULL,
	`actor` text NOT NULL,
	`ticket_id` text,
	`counter_id` text,
	`payload` text NOT NULL,
	`prev_hash` blob NOT NULL,
	`hash` blob NOT NULL
);
CREATE TABLE `hall` (
	`id` integer PRIMARY KEY NOT NULL,
	`settings` text NOT NULL
);
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
CREATE TABLE `print_jobs` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`ticket_id` text NOT NULL,
	`state` text NOT NULL,
	`trouble` text,
	`copy` integer NOT NULL,
	`queued_at` integer NOT NULL
);
CREATE TABLE `recent_calls` (
	`seq` integer PRIMARY KEY NOT NULL,
	`ticket_id` text NOT NULL,
	`number` text NOT NULL,
	`counter_id` text NOT NULL,
	`counter_name` text NOT NULL,
	`locale` text NOT NULL,
	`at` integer NOT NULL
);
CREATE TABLE `serials` (
	`business_day` text NOT NULL,
	`prefix` text NOT NULL,
	`service_id` text NOT NULL,
	`first` integer NOT NULL,
	`serial` integer NOT NULL,
	PRIMARY KEY(`business_day`, `prefix`, `service_id`)
);
CREATE TABLE `services` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`prefix` text NOT NULL,
	`first` integer NOT NULL,
	`last` integer NOT NULL,
	`step` integer NOT NULL,
	`expected_service_seconds` integer NOT NULL,
	`place` integer NOT NULL,
	`open` integer NOT NULL
);
CREATE TABLE `tickets` (
	`arrival` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`number` text NOT NULL,
	`business_day` text NOT NULL,
	`service_id` text NOT NULL,
	`priority` text NOT NULL,
	`locale` text NOT NULL,
	`customer` text,
	`issued_at` integer NOT NULL,
	`state` text NOT NULL,
	`counter_id` text,
	`user_id` text,
	`called_at` integer,
	`started_at` integer,
	`ended_at` integer,
	`recalls` integer NOT NULL,
	`reason` text,
	`outcome` text,
	`search` text NOT NULL
);
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`username` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text NOT NULL
);
INSERT INTO __drizzle_migrations VALUES (NULL, '23f60b72be58615f09e276c0374f2a1af285fed4a267500b9e23fdce185b17e0', 1795259257356);
INSERT INTO commands VALUES (1, 401039710, 'press-1', 'x', 200, '{}', 1767605202000);
INSERT INTO counters VALUES ('a', 'a', 'SN-a', 'open');
INSERT INTO counters VALUES ('b', 'b', 'SN-b', 'open');
INSERT INTO counters VALUES ('c', 'c', 'SN-c', 'closed');
INSERT INTO counters VALUES ('d', 'd', 'SN-d', 'open');
INSERT INTO counter_services VALUES ('a', 0, 'deposit');
INSERT INTO counter_services VALUES ('a', 1, 'withdrawal');
INSERT INTO counter_services VALUES ('b', 0, 'passbook');
INSERT INTO counter_services VALUES ('d', 0, 'cards');
INSERT INTO counter_services VALUES ('d', 1, 'deposit');
INSERT INTO counter_services VALUES ('c', 0, 'deposit');
INSERT INTO counter_services VALUES ('c', 1, 'passbook');
INSERT INTO durations VALUES ('cards', 35, 352);
INSERT INTO durations VALUES ('withdrawal', 47, 2638);
INSERT INTO durations VALUES ('withdrawal', 64, 6387);
INSERT INTO events VALUES (1, '2026-01-05', 1767600000000, 'hall_configured', '{"kind":"user","id":"ann","name":"Ann"}', NULL, NULL, '{"hall":{"name":{"en":"Town hall","ru":"Ратуша"},"zone":"Europe/Berlin","cutover":"00:00","languages":["en","ru","ar"],"priorities":[{"id":"ordinary","rank":0,"name":{"en":"Ordinary"}},{"id":"paid","rank":10,"name":{"en":"Paid"}},{"id":"urgent","rank":20,"name":{"en":"Urgent"}}]}}', x'0000000000000000000000000000000000000000000000000000000000000000', x'e9efd407e4c35686b96dacf6333cd94b472e0d3b044928aa734edff11a2e1219');
INSERT INTO events VALUES (2, '2026-01-05', 1767600000000, 'service_put', '{"kind":"user","id":"ann","name":"Ann"}', NULL, NULL, '{"service":{"id":"deposit","name":{"en":"Service deposit"},"series":{"prefix":"D","first":1,"last":999,"step":1},"expectedServiceSeconds":300,"order":0,"open":true}}', x'e9efd407e4c35686b96dacf6333cd94b472e0d3b044928aa734edff11a2e1219', x'155fcd687e22874dea2c9811b577461fd8e8f5ac0fbbe1918adc0df8e0f0e3a1');
INSERT INTO events VALUES (3, '2026-01-05', 1767600000000, 'service_put', '{"kind":"user","id":"ann","name":"Ann"}', NULL, NULL, '{"service":{"id":"withdrawal","name":{"en":"Service withdrawal"},"series":{"prefix":"W","first":1,"last":999,"step":2},"expectedServiceSeconds":300,"order":0,"open":true}}', x'155fcd687e22874dea2c9811b577461fd8e8f5ac0fbbe1918adc0df8e0f0e3a1', x'dd26a6c140d72d2407c633d3925dfc174fe584834fa81a94fe6fa95e4a7276ab');
INSERT INTO events VALUES (4, '2026-01-05', 1767600000000, 'service_put', '{"kind":"user","id":"ann","name":"Ann"}', NULL, NULL, '{"service":{"id":"passbook","name":{"en":"Service passbook"},"series":{"prefix":"P","first":1,"last":999,"step":1},"expectedServiceSeconds":300,"order":0,"open":true}}', x'dd26a6c140d72d2407c633d3925dfc174fe584834fa81a94fe6fa95e4a7276ab', x'a8b940f62eb79188060bba5c8976990665ed0c93a99093029d272d335b490da6');
INSERT INTO events VALUES (5, '2026-01-05', 1767600000000, 'service_put', '{"kind":"user","id":"ann","name":"Ann"}', NULL, NULL, '{"service":{"id":"cards","name":{"en":"Service cards"},"series":{"prefix":"C","first":1,"last":8,"step":1},"expectedServiceSeconds":300,"order":0,"open":true}}', x'a8b940f62eb79188060bba5c8976990665ed0c93a99093029d272d335b490da6', x'1f8870b34ab757f8fc4a2704548f84daaeffdc117249ed4867f0ab139f682b63');
INSERT INTO events VALUES (6, '2026-01-05', 1767600000000, 'counter_put', '{"kind":"user","id":"ann","name":"Ann"}', NULL, NULL, '{"counter":{"id":"a","name":"a","serial":"SN-a","serviceIds":["deposit","withdrawal"]}}', x'1f8870b34ab757f8fc4a2704548f84daaeffdc117249ed4867f0ab139f682b63', x'a495c1affe66eb695cd6de0448c34bcf32d49823bc4101f8c15a4e284bb33a74');
INSERT INTO events VALUES (7, '2026-01-05', 1767600000000, 'counter_put', '{"kind":"user","id":"ann","name":"Ann"}', NULL, NULL, '{"counter":{"id":"b","name":"b","serial":"SN-b","serviceIds":["passbook"]}}', x'a495c1affe66eb695cd6de0448c34bcf32d49823bc4101f8c15a4e284bb33a74', x'2d45262d257c0e3759730fe789538402e1c4d23b2de645d85cacdd5ce3b57c0c');
INSERT INTO events VALUES (8, '2026-01-05', 1767600000000, 'counter_put', '{"kind":"user","id":"ann","name":"Ann"}', NULL, NULL, '{"counter":{"id":"c","name":"c","serial":"SN-c","serviceIds":["deposit","withdrawal","passbook","cards"]}}', x'2d45262d257c0e3759730fe789538402e1c4d23b2de645d85cacdd5ce3b57c0c', x'eaef31367b5b8f82dad954c56040efccca6f3eb7aa5c4935364566019b3e8194');
INSERT INTO events VALUES (9, '2026-01-05', 1767600000000, 'counter_put', '{"kind":"user","id":"ann","name":"Ann"}', NULL, NULL, '{"counter":{"id":"d","name":"d","serial":"SN-d","serviceIds":["cards","deposit"]}}', x'eaef31367b5b8f82dad954c56040efccca6f3eb7aa5c4935364566019b3e8194', x'e87915d441a5a3d00fa1cacb1f2e307d724b1bf5b49b91d9f71354951c23d7e6');
INSERT INTO events VALUES (10, '2026-01-05', 1767600000000, 'counter_status', '{"kind":"user","id":"ann","name":"Ann"}', NULL, 'a', '{"status":"open"}', x'e87915d441a5a3d00fa1cacb1f2e307d724b1bf5b49b91d9f71354951c23d7e6', x'36671a476f78f89ae24cf44117b564a9cf3cbfaa8d3d9eaa641e1dc8e3b9ddad');
INSERT INTO events VALUES (11, '2026-01-05', 1767600000000, 'counter_status', '{"kind":"user","id":"ann","name":"Ann"}', NULL, 'b', '{"status":"open"}', x'36671a476f78f89ae24cf44117b564a9cf3cbfaa8d3d9eaa641e1dc8e3b9ddad', x'91dc3dd8cdf75ccc3ed07d51a9b84f31ca89b8a1851d5e29ca6bb824fb0df7ed');
INSERT INTO events VALUES (12, '2026-01-05', 1767600000000, 'counter_status', '{"kind":"user","id":"ann","name":"Ann"}', NULL, 'c', '{"status":"open"}', x'91dc3dd8cdf75ccc3ed07d51a9b84f31ca89b8a1851d5e29ca6bb824fb0df7ed', x'c194e2e1c319e7301928d3f20cc2a02876ea2497d00f21feddd0d95200633372');
INSERT INTO events VALUES (13, '2026-01-05', 1767600594000, 'ticket_issued', '{"kind":"kiosk","id":"kiosk-1"}', 'T000000000000000000013', NULL, '{"number":"W001","serial":1,"serviceId":"withdrawal","priority":"ordinary","locale":"en","customer":null}', x'c194e2e1c319e7301928d3f20cc2a02876ea2497d00f21feddd0d95200633372', x'8b3909eb4ec7d46b6cc4067c1f870bc280b289e09f2b146eb516e916244577f9');
INSERT INTO events VALUES (14, '2026-01-05', 1767600903000, 'ticket_issued', '{"kind":"kiosk","id":"kiosk-1"}', 'T000000000000000000014', NULL, '{"number":"W003","serial":3,"serviceId":"withdrawal","priority":"urgent","locale":"ar","customer":null}', x'8b3909eb4ec7d46b6cc4067c1f870bc280b289e09f2b146eb516e916244577f9', x'cc89cfcf50dd30c3a20ed0d85bb948413d96d90cb42615b06e186dea8925f392');
INSERT INTO events VALUES (15, '2026-01-05', 1767600903000, 'print_job_queued', '{"kind":"kiosk","id":"kiosk-1"}', 'T000000000000000000014', NULL, '{"printJobId":"P000000000000000000014","copy":false}', x'cc89cfcf50dd30c3a20ed0d85bb948413d96d90cb42615b06e186dea8925f392', x'192101a303716cdb5df534c249333d57dc7bbc79076c283a7dc8ff1af4ea2869');
INSERT INTO events VALUES (16, '2026-01-05', 1767601496000, 'ticket_issued', '{"kind":"kiosk","id":"kiosk-1"}', 'T000000000000000000016', NULL, '{"number":"W005","serial":5,"serviceId":"withdrawal","priority":"ordinary","locale":"en","customer":null}', x'192101a303716cdb5df534c249333d57dc7bbc79076c283a7dc8ff1af4ea2869', x'ff9a0e51422b55c1141e97bc0f3a349e6fb1044dfe1c3538fa57227b7534351f');
INSERT INTO events VALUES (17, '2026-01-05', 1767602080000, 'ticket_cancelled', '{"kind":"user","id":"ann","name":"Ann"}', 'T000000000000000000013', NULL, '{}', x'ff9a0e51422b55c1141e97bc0f3a349e6fb1044dfe1c3538fa57227b7534351f', x'30e1305f37389f3c3ca76c8641e40ad85b8e601fd8e6399a4d2308c1ae66a2c4');
INSERT INTO events VALUES (18, '2026-01-05', 1767603318000, 'counter_status', '{"kind":"user","id":"ann","name":"Ann"}', NULL, 'd', '{"status":"open"}', x'30e1305f37389f3c3ca76c8641e40ad85b8e601fd8e6399a4d2308c1ae66a2c4', x'95bfa8cea4767e21097c0a6ebf091fc1dd63461a0660a3ee0df8f519b71f9848');
INSERT INTO events VALUES (19, '2026-01-05', 1767604196000, 'ticket_cancelled', '{"kind":"user","id":"ann","name":"Ann"}', 'T000000000000000000016', NULL, '{}', x'95bfa8cea4767e21097c0a6ebf091fc1dd63461a0660a3ee0df8f519b71f9848', x'2f3a5bbb9120818f5e7a80bd15c663fa33fcbda14cd94be810388621c679570a');
INSERT INTO events VALUES (20, '2026-01-05', 1767604788000, 'service_put', '{"kind":"user","id":"ann","name":"Ann"}', NULL, NULL, '{"service":{"id":"cards","name":{"en":"Service cards"},"series":{"prefix":"C","first":0,"last":6,"step":3},"expectedServiceSeconds":300,"order":0,"open":true}}', x'2f3a5bbb9120818f5e7a80bd15c663fa33fcbda14cd94be810388621c679570a', x'9d7e4e6593ff36a6d37fccda1fbcdd149d3b4162acbd9059f33acfc8b93a6dec');
INSERT INTO events VALUES (21, '2026-01-05', 1767605202000, 'service_put', '{"kind":"user","id":"ann","name":"Ann"}', NULL, NULL, '{"service":{"id":"deposit","name":{"en":"Service deposit"},"series":{"prefix":"D","first":6,"last":406,"step":3},"expectedServiceSeconds":300,"order":0,"open":true}}', x'9d7e4e6593ff36a6d37fccda1fbcdd149d3b4162acbd9059f33acfc8b93a6dec', x'b6bb301951f08a2aa9da88b50370e4b0175aa7273a59a4ed7a0e06334c644705');
INSERT INTO events VALUES (22, '2026-01-05', 1767605760000, 'ticket_issued', '{"kind":"kiosk","id":"kiosk-1"}', 'T000000000000000000022', NULL, '{"number":"W007","serial":7,"serviceId":"withdrawal","priority":"ordinary","locale":"en","customer":null}', x'b6bb301951f08a2aa9da88b50370e4b0175aa7273a59a4ed7a0e06334c644705', x'b4dc644612fc6164273c10a2e474dfef826c9c2f88470e070a5846aebe488faa');
INSERT INTO events VALUES (23, '2026-01-05', 1767605888000, 'counter_status', '{"kind":"user","id":"ann","name":"Ann"}', NULL, 'c', '{"status":"busy"}', x'b4dc644612fc6164273c10a2e474dfef826c9c2f88470e070a5846aebe488faa', x'232f93b1dd8cc41623e5c472616f702c9be92dfe02326f68ef7a8b84d41567e7');
INSERT INTO events VALUES (24, '2026-01-05', 1767606085000, 'ticket_issued', '{"kind":"kiosk","id":"kiosk-1"}', 'T000000000000000000024', NULL, '{"number":"C000","serial":0,"serviceId":"cards","priority":"ordinary","locale":"ar","customer":null}', x'232f93b1dd8cc41623e5c472616f702c9be92dfe02326f68ef7a8b84d41567e7', x'cf1fcf410461297e1fdc0792b3169c7a3933ad21491a9f5bb8bf0df1938f70cd');
INSERT INTO events VALUES (25, '2026-01-05', 1767606085000, 'print_job_queued', '{"kind":"kiosk","id":"kiosk-1"}', 'T000000000000000000024', NULL, '{"printJobId":"P000000000000000000024","copy":false}', x'cf1fcf410461297e1fdc0792b3169c7a3933ad21491a9f5bb8bf0df1938f70cd', x'6992af96ce05fa1338e72c6cb51f096efecc65f0de442cf2fa39c45e30dc224a');
INSERT INTO events VALUES (26, '2026-01-06', 1767670550000, 'print_job_queued', '{"kind":"user","id":"ann","name":"Ann"}', 'T000000000000000000022', NULL, '{"printJobId":"P000000000000000000026","copy":true}', x'6992af96ce05fa1338e72c6cb51f096efecc65f0de442cf2fa39c45e30dc224a', x'dca364a57862a9b430d6b36745ba163ddce55f979689ac309dd5acc951a48317');
INSERT INTO events VALUES (27, '2026-01-06', 1767671423000, 'ticket_called', '{"kind":"user","id":"ann","name":"Ann"}', 'T000000000000000000024', 'd', '{"userId":"ann","reason":{"code":"first_come","priority":"ordinary","waitedSeconds":65338,"candidates":1}}', x'dca364a57862a9b430d6b36745ba163ddce55f979689ac309dd5acc951a48317', x'26acd3284b9b023e5b4c46e0a7254cf8738eed1211eced8655224b8c721f899a');
INSERT INTO events VALUES (28, '2026-01-06', 1767671426000, 'hall_configured', '{"kind":"user","id":"ann","name":"Ann"}', NULL, NULL, '{"hall":{"name":{"en":"Town hall","ru":"Ратуша"},"zone":"Europe/Berlin","cutover":"00:00","languages":["en","ru","ar"],"priorities":[{"id":"ordinary","rank":5,"name":{"en":"Ordinary"}},{"id":"paid","rank":5,"name":{"en":"Paid"}},{"id":"urgent","rank":5,"name":{"en":"Urgent"}}]}}', x'26acd3284b9b023e5b4c46e0a7254cf8738eed1211eced8655224b8c721f899a', x'cfb81b71a0bcc5f7d1d7cbf0e69158e5e03b405b0796989a865e64470d06f23d');
INSERT INTO events VALUES (29, '2026-01-06', 1767673434000, 'ticket_cancelled', '{"kind":"user","id":"ann","name":"Ann"}', 'T000000000000000000014', NULL, '{}', x'cfb81b71a0bcc5f7d1d7cbf0e69158e5e03b405b0796989a865e64470d06f23d', x'9b82a9b4e4be7eab3e816b913cb125f4cb8fa92127928e502aef2ec19add4143');
INSERT INTO events VALUES (30, '2026-01-06', 1767674083000, 'print_job_changed', '{"kind":"user","id":"ann","name":"Ann"}', 'T000000000000000000022', NULL, '{"printJobId":"P000000000000000000026","state":"queued","trouble":"paper_end"}', x'9b82a9b4e4be7eab3e816b913cb125f4cb8fa92127928e502aef2ec19add4143', x'6c11e4bd6ad997e624a8541043680419ae5125d24e85dc3c4a1b5e3deba4760e');
INSERT INTO events VALUES (31, '2026-01-06', 1767675564000, 'ticket_issued', '{"kind":"kiosk","id":"kiosk-1"}', 'T000000000000000000031', NULL, '{"number":"W001","serial":1,"serviceId":"withdrawal","priority":"ordinary","locale":"en","customer":{"name":"Visitor 241"}}', x'6c11e4bd6ad997e624a8541043680419ae5125d24e85dc3c4a1b5e3deba4760e', x'69c2d17156c9e1f46211d793e09f33bf1c9e16cacf1feb9b52ff15d5a2f477a2');
INSERT INTO events VALUES (32, '2026-01-07', 1767754995000, 'counter_put', '{"kind":"user","id":"ann","name":"Ann"}', NULL, NULL, '{"counter":{"id":"c","name":"c","serial":"SN-c","serviceIds":["deposit","passbook"]}}', x'69c2d17156c9e1f46211d793e09f33bf1c9e16cacf1feb9b52ff15d5a2f477a2', x'62d731d22dc56a63cbbe82de5f198e3078d12a911f30e9fc098855fbf196860b');
INSERT INTO events VALUES (33, '2026-01-07', 1767755000000, 'ticket_cancelled', '{"kind":"user","id":"ann","name":"Ann"}', 'T000000000000000000022', NULL, '{}', x'62d731d22dc56a63cbbe82de5f198e3078d12a911f30e9fc098855fbf196860b', x'7384e5a44989ea559b1f4072bb94a112bf2b886fbff0c5e209a7a089b3846b0c');
INSERT INTO events VALUES (34, '2026-01-06', 1767715348000, 'service_started', '{"kind":"user","id":"ann","name":"Ann"}', 'T000000000000000000024', 'd', '{}', x'7384e5a44989ea559b1f4072bb94a112bf2b886fbff0c5e209a7a089b3846b0c', x'0ae9e883d7eab6e6154b7855184c384277536794ccfacc9e9fb8cbcb77690e3e');
INSERT INTO events VALUES (35, '2026-01-06', 1767715700000, 'ticket_served', '{"kind":"user","id":"ann","name":"Ann"}', 'T000000000000000000024', 'd', '{"outcome":null}', x'0ae9e883d7eab6e6154b7855184c384277536794ccfacc9e9fb8cbcb77690e3e', x'4d1033a1169016feea7b4207fe524635206ca6db67e3e2ff5f8ff73f8be0b64c');
INSERT INTO events VALUES (36, '2026-01-06', 1767716790000, 'ticket_issued', '{"kind":"kiosk","id":"kiosk-1"}', 'T000000000000000000036', NULL, '{"number":"C000","serial":0,"serviceId":"cards","priority":"ordinary","locale":"ar","customer":{"name":"Visitor 998"}}', x'4d1033a1169016feea7b4207fe524635206ca6db67e3e2ff5f8ff73f8be0b64c', x'c13f1e170e6c8b99d3d372caf6916d20d1eed10e6889824ea14fd9742058fe6f');
INSERT INTO events VALUES (37, '2026-01-06', 1767716795000, 'ticket_called', '{"kind":"user","id":"ann","name":"Ann"}', 'T000000000000000000036', 'd', '{"userId":"ann","reason":{"code":"first_come","priority":"ordinary","waitedSeconds":5,"candidates":1}}', x'c13f1e170e6c8b99d3d372caf6916d20d1eed10e6889824ea14fd9742058fe6f', x'a0b73b79f77e766ccf70f16f0b81f09d6744ad488d7e8d95d06aba586aa77474');
INSERT INTO events VALUES (38, '2026-01-06', 1767717423000, 'counter_status', '{"kind":"user","id":"ann","name":"Ann"}', NULL, 'b', '{"status":"busy"}', x'a0b73b79f77e766ccf70f16f0b81f09d6744ad488d7e8d95d06aba586aa77474', x'0a7f7ca4ff2d39c8a50752479d4ff333f5aac76f571dc300053e116b360e20fd');
INSERT INTO events VALUES (39, '2026-01-06', 1767717585000, 'print_job_queued', '{"kind":"user","id":"ann","name":"Ann"}', 'T000000000000000000031', NULL, '{"printJobId":"P000000000000000000039","copy":true}', x'0a7f7ca4ff2d39c8a50752479d4ff333f5aac76f571dc300053e116b360e20fd', x'd9ca9ddacc63350414dd580360491d721572f619e12f48f2d9f1dd3b806e952e');
INSERT INTO events VALUES (40, '2026-01-06', 1767718125000, 'counter_status', '{"kind":"user","id":"ann","name":"Ann"}', NULL, 'c', '{"status":"closed"}', x'd9ca9ddacc63350414dd580360491d721572f619e12f48f2d9f1dd3b806e952e', x'0357ae5e96e4a3a0ec0c8098f91fdbec385c5e94502833323c580c7c2206eb17');
INSERT INTO events VALUES (41, '2026-01-06', 1767718704000, 'ticket_called', '{"kind":"user","id":"ann","name":"Ann"}', 'T000000000000000000031', 'a', '{"userId":"ann","reason":{"code":"first_come","priority":"ordinary","waitedSeconds":43140,"candidates":1}}', x'0357ae5e96e4a3a0ec0c8098f91fdbec385c5e94502833323c580c7c2206eb17', x'2d2772882a2cdfc1fe0b200efa4599d45b359bd92ab2776eb609c01c1d12155e');
INSERT INTO events VALUES (42, '2026-01-06', 1767718802000, 'ticket_issued', '{"kind":"kiosk","id":"kiosk-1"}', 'T000000000000000000042', NULL, '{"number":"W003","serial":3,"serviceId":"withdrawal","priority":"paid","locale":"ar","customer":null}', x'2d2772882a2cdfc1fe0b200efa4599d45b359bd92ab2776eb609c01c1d12155e', x'a84f295370e8912b47708e2ec109990a1684e5ca3929f5e823afe08a353fa444');
INSERT INTO events VALUES (43, '2026-01-06', 1767718811000, 'ticket_recalled', '{"kind":"user","id":"ann","name":"Ann"}', 'T000000000000000000031', 'a', '{}', x'a84f295370e8912b47708e2ec109990a1684e5ca3929f5e823afe08a353fa444', x'20e2ceec0422e0720645d5d96b21d411f57f6c9f259c8c52b49b2a09a98094b7');
INSERT INTO events VALUES (44, '2026-01-06', 1767719373000, 'ticket_issued', '{"kind":"kiosk","id":"kiosk-1"}', 'T000000000000000000044', NULL, '{"number":"D006","serial":6,"serviceId":"deposit","priority":"paid","locale":"ru","customer":null}', x'20e2ceec0422e0720645d5d96b21d411f57f6c9f259c8c52b49b2a09a98094b7', x'f67469337f6403191cd8a3e2a9d3a10d157fefc738db1fdaf3f4eb513d817c9c');
INSERT INTO events VALUES (45, '2026-01-06', 1767719373000, 'print_job_queued', '{"kind":"kiosk","id":"kiosk-1"}', 'T000000000000000000044', NULL, '{"printJobId":"P000000000000000000044","copy":false}', x'f67469337f6403191cd8a3e2a9d3a10d157fefc738db1fdaf3f4eb513d817c9c', x'877a3ad0b90d709c3f13abf463cb825277370b7d6c67659c978d541bc94db4e1');
INSERT INTO events VALUES (46, '2026-01-06', 1767720751000, 'print_job_changed', '{"kind":"user","id":"ann","name":"Ann"}', 'T000000000000000000044', NULL, '{"printJobId":"P000000000000000000044","state":"sent","trouble":"offline"}', x'877a3ad0b90d709c3f13abf463cb825277370b7d6c67659c978d541bc94db4e1', x'732b8a06d84049605317f1890ecde68274b2c5f16bc989d02e5fc0a479a77f10');
INSERT INTO events VALUES (47, '2026-01-06', 1767721342000, 'ticket_served', '{"kind":"user","id":"ann","name":"Ann"}', 'T000000000000000000031', 'a', '{"outcome":null}', x'732b8a06d84049605317f1890ecde68274b2c5f16bc989d02e5fc0a479a77f10', x'b16a2562f5dfce60e9b385c1052c80b287ba705f11f02742721898325468b2ae');
INSERT INTO events VALUES (48, '2026-01-06', 1767721342000, 'ticket_called', '{"kind":"user","id":"ann","name":"Ann"}', 'T000000000000000000042', 'a', '{"userId":"ann","reason":{"code":"priority_class","priority":"paid","waitedSeconds":2540,"candidates":2}}', x'b16a2562f5dfce60e9b385c1052c80b287ba705f11f02742721898325468b2ae', x'6a0a610fac15f523a23aebfbbccb56f3688da475d9f8e2bc349ceff55af483bf');
INSERT INTO events VALUES (49, '2026-01-06', 1767721537000, 'print_job_queued', '{"kind":"user","id":"ann","name":"Ann"}', 'T000000000000000000042', NULL, '{"printJobId":"P000000000000000000049","copy":true}', x'6a0a610fac15f523a23aebfbbccb56f3688da475d9f8e2bc349ceff55af483bf', x'c630af8db4d9f3ca5ed5c7db444a3cf63aaccb11c87f5fb955278db30132f01d');
INSERT INTO events VALUES (50, '2026-01-06', 1767721539000, 'ticket_recalled', '{"kind":"user","id":"ann","name":"Ann"}', 'T000000000000000000036', 'd', '{}', x'c630af8db4d9f3ca5ed5c7db444a3cf63aaccb11c87f5fb955278db30132f01d', x'9833c0380190cfd96b2e2910a8926566d9d534b83e1f0d48e78479ea41339b01');
INSERT INTO events VALUES (51, '2026-01-06', 1767722436000, 'ticket_issued', '{"kind":"kiosk","id":"kiosk-1"}', 'T000000000000000000051', NULL, '{"number":"P001","serial":1,"serviceId":"passbook","priority":"ordinary","locale":"ru","customer":null}', x'9833c0380190cfd96b2e2910a8926566d9d534b83e1f0d48e78479ea41339b01', x'0d9c10906a84b5dc16df5894c0035d3ea6ef000e55e68a755663b847721ab5a9');
INSERT INTO events VALUES (52, '2026-01-06', 1767722441000, 'ticket_cancelled', '{"kind":"user","id":"ann","name":"Ann"}', 'T000000000000000000044', NULL, '{}', x'0d9c10906a84b5dc16df5894c0035d3ea6ef000e55e68a755663b847721ab5a9', x'ec32d0072ec4fcd5e993ab042f3c06444b856f5316100e6620d622ecc269039e');
INSERT INTO events VALUES (53, '2026-01-06', 1767722445000, 'ticket_issued', '{"kind":"kiosk","id":"kiosk-1"}', 'T000000000000000000053', NULL, '{"number":"W005","serial":5,"serviceId":"withdrawal","priority":"ordinary","locale":"en","customer":null}', x'ec32d0072ec4fcd5e993ab042f3c06444b856f5316100e6620d622ecc269039e', x'03d3463e5f3b7c37255317beae992f68610e26fa5c09d5f6df00c4fa551b4029');
INSERT INTO events VALUES (54, '2026-01-06', 1767722454000, 'ticket_no_show', '{"kind":"user","id":"ann","name":"Ann"}', 'T000000000000000000036', 'd', '{}', x'03d3463e5f3b7c37255317beae992f68610e26fa5c09d5f6df00c4fa551b4029', x'800b9f58a5bcc595d92244ee949a31bebe6b4656ce6c56045825d22d8d807cff');
INSERT INTO events VALUES (55, '2026-01-06', 1767723157000, 'ticket_issued', '{"kind":"kiosk","id":"kiosk-1"}', 'T000000000000000000055', NULL, '{"number":"P002","serial":2,"serviceId":"passbook","priority":"ordinary","locale":"en","customer":null}', x'800b9f58a5bcc595d92244ee949a31bebe6b4656ce6c56045825d22d8d807cff', x'e833f6b7be92a9d95726997115bae7837154b6506cb86d02f6e3bf2ac5bb50b4');
INSERT INTO events VALUES (56, '2026-01-06', 1767723702000, 'ticket_issued', '{"kind":"kiosk","id":"kiosk-1"}', 'T000000000000000000056', NULL, '{"number":"W007","serial":7,"serviceId":"withdrawal","priority":"ordinary","locale":"en","customer":null}', x'e833f6b7be92a9d95726997115bae7837154b6506cb86d02f6e3bf2ac5bb50b4', x'0cb81131d53e06c71801c74d4b2f8c858af2a278d65b7814d22ef6e90353dc38');
INSERT INTO events VALUES (57, '2026-01-06', 1767723702000, 'print_job_queued', '{"kind":"kiosk","id":"kiosk-1"}', 'T000000000000000000056', NULL, '{"printJobId":"P000000000000000000056","copy":false}', x'0cb81131d53e06c71801c74d4b2f8c858af2a278d65b7814d22ef6e90353dc38', x'3342fce20de7d16640646aca819ad9c903bbc3631cf4da7c46bf37b33d91d27c');
INSERT INTO events VALUES (58, '2026-01-06', 1767724467000, 'ticket_issued', '{"kind":"kiosk","id":"kiosk-1"}', 'T000000000000000000058', NULL, '{"number":"D009","serial":9,"serviceId":"deposit","priority":"paid","locale":"en","customer":null}', x'3342fce20de7d16640646aca819ad9c903bbc3631cf4da7c46bf37b33d91d27c', x'9251e75f34ef2403b204e5f34ddc3d4a5025840b6bb8b724c430b5c35455be6b');
INSERT INTO events VALUES (59, '2026-01-06', 1767724467000, 'print_job_queued', '{"kind":"kiosk","id":"kiosk-1"}', 'T000000000000000000058', NULL, '{"printJobId":"P000000000000000000058","copy":false}', x'9251e75f34ef2403b204e5f34ddc3d4a5025840b6bb8b724c430b5c35455be6b', x'08542a398c59e1f88ab0da0c48384129e539b61b9ee1910566eec1b56d6e7671');
INSERT INTO events VALUES (60, '2026-01-06', 1767725467000, 'ticket_recalled', '{"kind":"user","id":"ann","name":"Ann"}', 'T000000000000000000042', 'a', '{}', x'08542a398c59e1f88ab0da0c48384129e539b61b9ee1910566eec1b56d6e7671', x'1841d9240c057ca01ed45f52b3ea9edb9c5ee9b53abe7d2e5f50435976fa8ab1');
INSERT INTO events VALUES (61, '2026-01-06', 1767725684000, 'ticket_issued', '{"kind":"kiosk","id":"kiosk-1"}', 'T000000000000000000061', NULL, '{"number":"C003","serial":3,"serviceId":"cards","priority":"ordinary","locale":"ru","customer":null}', x'1841d9240c057ca01ed45f52b3ea9edb9c5ee9b53abe7d2e5f50435976fa8ab1', x'e4e5f9d5ade74a6a0d1ba2d845703f0de9dac7e62d3e985e718eab322fd8c0b5');
INSERT INTO events VALUES (62, '2026-01-06', 1767726862000, 'ticket_issued', '{"kind":"kiosk","id":"kiosk-1"}', 'T000000000000000000062', NULL, '{"number":"C006","serial":6,"serviceId":"cards","priority":"urgent","locale":"en","customer":null}', x'e4e5f9d5ade74a6a0d1ba2d845703f0de9dac7e62d3e985e718eab322fd8c0b5', x'896cc9be167237bebe89f4f494915f40204a157d2287b2f5ec85d16444708ddc');
INSERT INTO events VALUES (63, '2026-01-06', 1767727456000, 'print_job_changed', '{"kind":"user","id":"ann","name":"Ann"}', 'T000000000000000000042', NULL, '{"printJobId":"P000000000000000000049","state":"sent","trouble":null}', x'896cc9be167237bebe89f4f494915f40204a157d2287b2f5ec85d16444708ddc', x'0e91f0df6cfc1c7bcc54c3f46c225235897fce292c856a0e50f0fe5da5614b38');
INSERT INTO events VALUES (64, '2026-01-06', 1767727729000, 'ticket_served', '{"kind":"user","id":"ann","name":"Ann"}', 'T000000000000000000042', 'a', '{"outcome":null}', x'0e91f0df6cfc1c7bcc54c3f46c225235897fce292c856a0e50f0fe5da5614b38', x'a8a17214cd6a63b40ab1a577fc6779b4feef553f3c94cbb98f2f7bc6613a83b5');
INSERT INTO events VALUES (65, '2026-01-06', 1767727729000, 'ticket_called', '{"kind":"user","id":"ann","name":"Ann"}', 'T000000000000000000053', 'a', '{"userId":"ann","reason":{"code":"first_come","priority":"ordinary","waitedSeconds":5284,"candidates":3}}', x'a8a17214cd6a63b40ab1a577fc6779b4feef553f3c94cbb98f2f7bc6613a83b5', x'0730207fc555c45765e24d5dd9f93e6b0be26168839a9d6ff4fa39ba207bb696');
INSERT INTO events VALUES (66, '2026-01-06', 1767727874000, 'ticket_issued', '{"kind":"kiosk","id":"kiosk-1"}', 'T000000000000000000066', NULL, '{"number":"W009","serial":9,"serviceId":"withdrawal","priority":"ordinary","locale":"en","customer":null}', x'0730207fc555c45765e24d5dd9f93e6b0be26168839a9d6ff4fa39ba207bb696', x'a106902170d123c6917e10a9b074f8cc31f26661b912076b75e2e98cdab57256');
INSERT INTO events VALUES (67, '2026-01-06', 1767728726000, 'counter_status', '{"kind":"user","id":"ann","name":"Ann"}', NULL, 'b', '{"status":"open"}', x'a106902170d123c6917e10a9b074f8cc31f26661b912076b75e2e98cdab57256', x'6dbc58d0ca20d7f5f0ab01c1f7858bf684a451f53cab01f7a5eaac84b7362899');
INSERT INTO events VALUES (68, '2026-01-06', 1767710763000, 'print_job_queued', '{"kind":"user","id":"ann","name":"Ann"}', 'T000000000000000000051', NULL, '{"printJobId":"P000000000000000000068","copy":true}', x'6dbc58d0ca20d7f5f0ab01c1f7858bf684a451f53cab01f7a5eaac84b7362899', x'048e332f0e18c5c19695cb99e4204257a1864dba5155f8ac44d06274c669044b');
INSERT INTO hall VALUES (1, '{"name":{"en":"Town hall","ru":"Ратуша"},"zone":"Europe/Berlin","cutover":"00:00","languages":["en","ru","ar"],"priorities":[{"id":"ordinary","rank":5,"name":{"en":"Ordinary"}},{"id":"paid","rank":5,"name":{"en":"Paid"}},{"id":"urgent","rank":5,"name":{"en":"Urgent"}}]}');
INSERT INTO meta VALUES ('token_secret', 'dxgwMkFkYaur2nmHXNxoT5NnRs9eNZhwXbmHmJGrtDw');
INSERT INTO meta VALUES ('created_at', '2026-11-21T15:03:56.594Z');
INSERT INTO print_jobs VALUES (15, 'P000000000000000000014', 'T000000000000000000014', 'queued', NULL, 0, 1767600903000);
INSERT INTO print_jobs VALUES (25, 'P000000000000000000024', 'T000000000000000000024', 'queued', NULL, 0, 1767606085000);
INSERT INTO print_jobs VALUES (26, 'P000000000000000000026', 'T000000000000000000022', 'queued', 'paper_end', 1, 1767670550000);
INSERT INTO print_jobs VALUES (39, 'P000000000000000000039', 'T000000000000000000031', 'queued', NULL, 1, 1767717585000);
INSERT INTO print_jobs VALUES (45, 'P000000000000000000044', 'T000000000000000000044', 'sent', 'offline', 0, 1767719373000);
INSERT INTO print_jobs VALUES (49, 'P000000000000000000049', 'T000000000000000000042', 'sent', NULL, 1, 1767721537000);
INSERT INTO print_jobs VALUES (57, 'P000000000000000000056', 'T000000000000000000056', 'queued', NULL, 0, 1767723702000);
INSERT INTO print_jobs VALUES (59, 'P000000000000000000058', 'T000000000000000000058', 'queued', NULL, 0, 1767724467000);
INSERT INTO print_jobs VALUES (68, 'P000000000000000000068', 'T000000000000000000051', 'queued', NULL, 1, 1767710763000);
INSERT INTO recent_calls VALUES (27, 'T000000000000000000024', 'C000', 'd', 'd', 'ar', 1767671423000);
INSERT INTO recent_calls VALUES (43, 'T000000000000000000031', 'W001', 'a', 'a', 'en', 1767718811000);
INSERT INTO recent_calls VALUES (50, 'T000000000000000000036', 'C000', 'd', 'd', 'ar', 1767721539000);
INSERT INTO recent_calls VALUES (60, 'T000000000000000000042', 'W003', 'a', 'a', 'ar', 1767725467000);
INSERT INTO recent_calls VALUES (65, 'T000000000000000000053', 'W005', 'a', 'a', 'en', 1767727729000);
INSERT INTO serials VALUES ('2026-01-05', 'W', 'withdrawal', 1, 7);
INSERT INTO serials VALUES ('2026-01-05', 'C', 'cards', 0, 0);
INSERT INTO serials VALUES ('2026-01-06', 'W', 'withdrawal', 1, 9);
INSERT INTO serials VALUES ('2026-01-06', 'C', 'cards', 0, 6);
INSERT INTO serials VALUES ('2026-01-06', 'D', 'deposit', 6, 9);
INSERT INTO serials VALUES ('2026-01-06', 'P', 'passbook', 1, 2);
INSERT INTO services VALUES ('deposit', '{"en":"Service deposit"}', 'D', 6, 406, 3, 300, 0, 1);
INSERT INTO services VALUES ('withdrawal', '{"en":"Service withdrawal"}', 'W', 1, 999, 2, 300, 0, 1);
INSERT INTO services VALUES ('passbook', '{"en":"Service passbook"}', 'P', 1, 999, 1, 300, 0, 1);
INSERT INTO services VALUES ('cards', '{"en":"Service cards"}', 'C', 0, 6, 3, 300, 0, 1);
INSERT INTO tickets VALUES (13, 'T000000000000000000013', 'W001', '2026-01-05', 'withdrawal', 'ordinary', 'en', NULL, 1767600594000, 'cancelled', NULL, NULL, NULL, NULL, 1767602080000, 0, NULL, NULL, 'w001');
INSERT INTO tickets VALUES (14, 'T000000000000000000014', 'W003', '2026-01-05', 'withdrawal', 'urgent', 'ar', NULL, 1767600903000, 'cancelled', NULL, NULL, NULL, NULL, 1767673434000, 0, NULL, NULL, 'w003');
INSERT INTO tickets VALUES (16, 'T000000000000000000016', 'W005', '2026-01-05', 'withdrawal', 'ordinary', 'en', NULL, 1767601496000, 'cancelled', NULL, NULL, NULL, NULL, 1767604196000, 0, NULL, NULL, 'w005');
INSERT INTO tickets VALUES (22, 'T000000000000000000022', 'W007', '2026-01-05', 'withdrawal', 'ordinary', 'en', NULL, 1767605760000, 'cancelled', NULL, NULL, NULL, NULL, 1767755000000, 0, NULL, NULL, 'w007');
INSERT INTO tickets VALUES (24, 'T000000000000000000024', 'C000', '2026-01-05', 'cards', 'ordinary', 'ar', NULL, 1767606085000, 'served', 'd', 'ann', 1767671423000, 1767715348000, 1767715700000, 0, '{"code":"first_come","priority":"ordinary","waitedSeconds":65338,"candidates":1}', NULL, 'c000');
INSERT INTO tickets VALUES (31, 'T000000000000000000031', 'W001', '2026-01-06', 'withdrawal', 'ordinary', 'en', '{"name":"Visitor 241"}', 1767675564000, 'served', 'a', 'ann', 1767718704000, NULL, 1767721342000, 1, '{"code":"first_come","priority":"ordinary","waitedSeconds":43140,"candidates":1}', NULL, 'w001
visitor 241');
INSERT INTO tickets VALUES (36, 'T000000000000000000036', 'C000', '2026-01-06', 'cards', 'ordinary', 'ar', '{"name":"Visitor 998"}', 1767716790000, 'no_show', 'd', 'ann', 1767716795000, NULL, 1767722454000, 1, '{"code":"first_come","priority":"ordinary","waitedSeconds":5,"candidates":1}', NULL, 'c000
visitor 998');
INSERT INTO tickets VALUES (42, 'T000000000000000000042', 'W003', '2026-01-06', 'withdrawal', 'paid', 'ar', NULL, 1767718802000, 'served', 'a', 'ann', 1767721342000, NULL, 1767727729000, 1, '{"code":"priority_class","priority":"paid","waitedSeconds":2540,"candidates":2}', NULL, 'w003');
INSERT INTO tickets VALUES (44, 'T000000000000000000044', 'D006', '2026-01-06', 'deposit', 'paid', 'ru', NULL, 1767719373000, 'cancelled', NULL, NULL, NULL, NULL, 1767722441000, 0, NULL, NULL, 'd006');
INSERT INTO tickets VALUES (51, 'T000000000000000000051', 'P001', '2026-01-06', 'passbook', 'ordinary', 'ru', NULL, 1767722436000, 'waiting', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, 'p001');
INSERT INTO tickets VALUES (53, 'T000000000000000000053', 'W005', '2026-01-06', 'withdrawal', 'ordinary', 'en', NULL, 1767722445000, 'called', 'a', 'ann', 1767727729000, NULL, NULL, 0, '{"code":"first_come","priority":"ordinary","waitedSeconds":5284,"candidates":3}', NULL, 'w005');
INSERT INTO tickets VALUES (55, 'T000000000000000000055', 'P002', '2026-01-06', 'passbook', 'ordinary', 'en', NULL, 1767723157000, 'waiting', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, 'p002');
INSERT INTO tickets VALUES (56, 'T000000000000000000056', 'W007', '2026-01-06', 'withdrawal', 'ordinary', 'en', NULL, 1767723702000, 'waiting', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, 'w007');
INSERT INTO tickets VALUES (58, 'T000000000000000000058', 'D009', '2026-01-06', 'deposit', 'paid', 'en', NULL, 1767724467000, 'waiting', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, 'd009');
INSERT INTO tickets VALUES (61, 'T000000000000000000061', 'C003', '2026-01-06', 'cards', 'ordinary', 'ru', NULL, 1767725684000, 'waiting', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, 'c003');
INSERT INTO tickets VALUES (62, 'T000000000000000000062', 'C006', '2026-01-06', 'cards', 'urgent', 'en', NULL, 1767726862000, 'waiting', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, 'c006');
INSERT INTO tickets VALUES (66, 'T000000000000000000066', 'W009', '2026-01-06', 'withdrawal', 'ordinary', 'en', NULL, 1767727874000, 'waiting', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, 'w009');
INSERT INTO users VALUES ('ann', 'ann', 'Ann', 'operator', '$argon2id$not-a-password');
CREATE INDEX `commands_hashes` ON `commands` (`id`,`key_hash`);
CREATE INDEX `print_jobs_open` ON `print_jobs` (`id`) WHERE state IN ('queued', 'sent');
CREATE INDEX `print_jobs_ticket` ON `print_jobs` (`ticket_id`);
CREATE INDEX `tickets_absent` ON `tickets` (`state`) WHERE state IN ('no_show', 'cancelled');
CREATE INDEX `tickets_counter` ON `tickets` (`counter_id`) WHERE counter_id IS NOT NULL;
CREATE INDEX `tickets_day` ON `tickets` (`business_day`);
CREATE UNIQUE INDEX `tickets_ended` ON `tickets` (`id`) WHERE ended_at IS NOT NULL;
CREATE INDEX `tickets_open` ON `tickets` (`arrival`) WHERE ended_at IS NULL;
CREATE INDEX `tickets_search` ON `tickets` (`arrival`,`search`);
CREATE INDEX `tickets_service` ON `tickets` (`service_id`);
CREATE UNIQUE INDEX `users_username_unique` ON `users` (`username`);
CREATE TRIGGER `events_remain` BEFORE DELETE ON `events` BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER `events_stay` BEFORE UPDATE ON `events` BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
