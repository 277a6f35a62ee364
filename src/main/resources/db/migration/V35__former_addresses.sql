-- Which texts name addresses that a page had before: few of many, looked for whenever a page takes an address.
create index revision_former_ix on revision (part_id) where text like E'%\nformer:%';
