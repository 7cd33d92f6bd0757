-- What the database of Identity refuses, whatever the code above it does. The Initial migration applies this file after
-- the tables. Both guards are unique indexes of the model; here stands what each of them promises.

comment on index ix_staff_account_user_name is 'a user name is one account';
comment on index ix_staff_session_token_hash is 'a refresh token belongs to one session';
