-- The sample database of the demo app: a small wholesaler. All names and figures are made up.
-- Deterministic: every run of this script gives the same rows.
PRAGMA foreign_keys = ON;

CREATE TABLE customer (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    company TEXT NOT NULL,
    email TEXT NOT NULL UNIQUE,
    city TEXT NOT NULL,
    country TEXT NOT NULL,
    segment TEXT NOT NULL CHECK (segment IN ('Retail', 'Wholesale', 'Online', 'Public')),
    is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
    notes TEXT,
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE product (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    price REAL NOT NULL CHECK (price > 0)
) STRICT;

CREATE TABLE "order" (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    placed_at TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('New', 'Paid', 'Shipped', 'Delivered', 'Cancelled')),
    total REAL NOT NULL
) STRICT;
CREATE INDEX order_customer ON "order" (customer_id, placed_at);
CREATE INDEX order_placed ON "order" (placed_at);

CREATE TABLE order_item (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES "order" (id),
    product_id INTEGER NOT NULL REFERENCES product (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    price REAL NOT NULL
) STRICT;
CREATE INDEX order_item_order ON order_item (order_id);

CREATE TABLE ticket (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    subject TEXT NOT NULL,
    body TEXT NOT NULL DEFAULT '',
    priority TEXT NOT NULL CHECK (priority IN ('Low', 'Normal', 'High', 'Urgent')),
    status TEXT NOT NULL CHECK (status IN ('Open', 'Waiting', 'Closed')),
    opened_at TEXT NOT NULL
) STRICT;
CREATE INDEX ticket_customer ON ticket (customer_id);
CREATE INDEX ticket_status ON ticket (status, opened_at);

CREATE TEMP TABLE word (kind TEXT, place INTEGER, text TEXT);
INSERT INTO word
SELECT 'first', key, value FROM json_each('["Ada","Bjarne","Chiara","Dmitri","Elif","Farah","Goran","Hana","Ines","Jonas","Keiko","Lars","Mina","Nils","Oksana","Pedro","Qadir","Rosa","Sven","Tala","Uma","Viktor","Wanda","Ximena","Yara","Zoltan"]')
UNION ALL SELECT 'last', key, value FROM json_each('["Abel","Brandt","Castillo","Dahl","Eriksen","Fontaine","Garcia","Holm","Ivanova","Jensen","Kaya","Lindqvist","Moreau","Novak","Okafor","Petrov","Quist","Rossi","Silva","Tanaka","Ueda","Vogel","Weiss","Xu","Yilmaz","Zhang","O''Hara"]')
UNION ALL SELECT 'firm', key, value FROM json_each('["Alder","Birch","Cedar","Dover","Elm","Fjord","Granite","Harbour","Iris","Juniper","Kestrel","Larch","Maple","North","Oak","Pine","Quarry","Rowan","Spruce","Thistle"]')
UNION ALL SELECT 'trade', key, value FROM json_each('["Trading","Supplies","Foods","Tools","Logistics","Outfitters","Books","Electric","Gardens"]')
UNION ALL SELECT 'city', key, value FROM json_each('[["Berlin","Germany"],["Lyon","France"],["Porto","Portugal"],["Turin","Italy"],["Gdańsk","Poland"],["Aarhus","Denmark"],["Utrecht","Netherlands"],["Graz","Austria"],["Malmö","Sweden"],["Bilbao","Spain"],["Tartu","Estonia"],["Bergen","Norway"]]')
UNION ALL SELECT 'subject', key, value FROM json_each('["Parcel arrived damaged","Wrong item in the box","Invoice shows the old address","Please change the delivery date","Where is my order?","Return label is missing","Discount was not applied","Cannot sign in to the shop","Question about the warranty","Order was charged twice"]');

INSERT INTO product (id, name, category, price)
SELECT key + 1, json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]')
FROM json_each('[["Canvas tote","Bags",12.5],["Field notebook","Paper",6.9],["Brass pen","Paper",24.0],["Enamel mug","Kitchen",11.0],["Linen apron","Kitchen",32.5],["Oak board","Kitchen",28.0],["Wool blanket","Home",79.0],["Desk lamp","Home",64.9],["Wall clock","Home",45.0],["Steel bottle","Outdoor",19.9],["Camp stove","Outdoor",89.0],["Head torch","Outdoor",34.5],["Tool roll","Workshop",41.0],["Bench vise","Workshop",129.0],["Marking gauge","Workshop",22.0],["Pruning shears","Garden",27.9],["Watering can","Garden",31.0],["Seed box","Garden",14.5]]');

INSERT INTO customer (id, name, company, email, city, country, segment, is_active, created_at)
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600)
SELECT i,
    f.text || ' ' || l.text,
    m.text || ' ' || t.text,
    lower(f.text) || '.' || replace(lower(l.text), '''', '') || i || '@example.com',
    json_extract(c.text, '$[0]'), json_extract(c.text, '$[1]'),
    CASE (i * 7) % 10 WHEN 0 THEN 'Public' WHEN 1 THEN 'Online' WHEN 2 THEN 'Online' WHEN 3 THEN 'Wholesale' WHEN 4 THEN 'Wholesale' WHEN 5 THEN 'Wholesale' ELSE 'Retail' END,
    CASE WHEN i % 17 = 0 THEN 0 ELSE 1 END,
    strftime('%Y-%m-%dT%H:%M:%SZ', '2023-01-02', '+' || ((i * 53) % 1300) || ' days', '+' || ((i * 37) % 1440) || ' minutes')
FROM n
JOIN word f ON f.kind = 'first' AND f.place = (i * 11 + i / 26) % 26
JOIN word l ON l.kind = 'last' AND l.place = (i * 5 + i / 27) % 27
JOIN word m ON m.kind = 'firm' AND m.place = (i * 3 + i / 20) % 20
JOIN word t ON t.kind = 'trade' AND t.place = (i * 2 + i / 9) % 9
JOIN word c ON c.kind = 'city' AND c.place = (i * 7 + i / 12) % 12;

INSERT INTO "order" (id, customer_id, placed_at, status, total)
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3200)
SELECT i, (i * 7919 + i / 5) % 600 + 1,
    strftime('%Y-%m-%dT%H:%M:%SZ', '2025-01-01', '+' || (i * 690 / 3200) || ' days', '+' || ((i * 613) % 1440) || ' minutes'),
    CASE WHEN i > 3120 THEN 'New' WHEN i > 3000 THEN 'Paid' WHEN i % 23 = 0 THEN 'Cancelled' WHEN i > 2800 THEN 'Shipped' ELSE 'Delivered' END,
    0.0
FROM n;

INSERT INTO order_item (order_id, product_id, quantity, price)
WITH RECURSIVE line (k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM line WHERE k < 3)
SELECT o.id, p.id, (o.id * 3 + k * 5) % 6 + 1, p.price
FROM "order" o JOIN line ON k <= (o.id * 13) % 4
JOIN product p ON p.id = (o.id * 31 + k * 7) % 18 + 1;

UPDATE "order" SET total = (
    SELECT round(sum(quantity * price), 2) FROM order_item WHERE order_item.order_id = "order".id);

INSERT INTO ticket (id, customer_id, subject, body, priority, status, opened_at)
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900)
SELECT i, (i * 4093) % 600 + 1, s.text,
    'Reported by telephone. Please look into it and call back.',
    CASE (i * 13) % 10 WHEN 0 THEN 'Urgent' WHEN 1 THEN 'High' WHEN 2 THEN 'High' WHEN 3 THEN 'Low' WHEN 4 THEN 'Low' ELSE 'Normal' END,
    CASE WHEN i > 860 THEN 'Open' WHEN i % 19 = 0 THEN 'Waiting' ELSE 'Closed' END,
    strftime('%Y-%m-%dT%H:%M:%SZ', '2025-02-01', '+' || (i * 650 / 900) || ' days', '+' || ((i * 377) % 1440) || ' minutes')
FROM n JOIN word s ON s.kind = 'subject' AND s.place = (i * 7 + i / 10) % 10;

DROP TABLE word;
ANALYZE;
