using HospitalOps.Checks.Common;
using Npgsql;

namespace HospitalOps.Checks.Hospital;

/// <summary>Read from the databases, each in one go.</summary>
internal sealed partial class HospitalState
{
    private async Task AdmissionsAsync(string database)
    {
        await using var connection = await OpenAsync(database);
        Patients = (
            await LogRows.ListAsync(
                connection,
                "select id, hospital_id, person_id, sex, birth_date, birth_year, merged_into_id from patient",
                row => new PatientRow(
                    row.GetGuid(0),
                    row.GetGuid(1),
                    row.GetGuid(2),
                    row.GetString(3),
                    Day0(row, 4),
                    Number(row, 5),
                    LogRows.Id(row, 6)
                )
            )
        ).ToDictionary(row => row.Id);
        Stays = (
            await LogRows.ListAsync(
                connection,
                """
                select id, hospital_id, patient_id, kind, state, admission_decided_at, discharge_decided_at,
                closed_at, destination, mother_stay_id from stay
                """,
                row => new StayRow(
                    row.GetGuid(0),
                    row.GetGuid(1),
                    row.GetGuid(2),
                    row.GetString(3),
                    row.GetString(4),
                    LogRows.At(row, 5),
                    LogRows.At(row, 6),
                    LogRows.At(row, 7),
                    LogRows.Text(row, 8),
                    LogRows.Id(row, 9)
                )
            )
        ).ToDictionary(row => row.Id);
        KnownInBed = await LogRows.ListAsync(
            connection,
            "select bed_id, stay_id from known_place where in_bed",
            row => (row.GetGuid(0), row.GetGuid(1))
        );
    }

    private async Task BedsAsync(string database)
    {
        await using var connection = await OpenAsync(database);
        InBed = await LogRows.ListAsync(
            connection,
            """
            select o.bed_id, b.code, o.hospital_id, o.stay_id, o.patient_id, o.person_id, o.sex, o.age_class,
              o.isolation,
              exists (select 1 from bed_absence a where a.bed_id = o.bed_id and a.ended_at is null),
              exists (select 1 from bed_absence a where a.bed_id = o.bed_id and a.ended_at is null and a.kind = 'leave')
            from bed_occupancy o join bed b on b.id = o.bed_id where o.ended_at is null
            """,
            row => new OccupancyRow(
                row.GetGuid(0),
                row.GetString(1),
                row.GetGuid(2),
                row.GetGuid(3),
                row.GetGuid(4),
                LogRows.Id(row, 5),
                row.GetString(6),
                row.GetString(7),
                row.GetString(8),
                row.GetBoolean(9),
                row.GetBoolean(10)
            )
        );
        BedStays = (
            await LogRows.ListAsync(
                connection,
                """
                select stay_id, hospital_id, patient_id, ended, admission_decided_at is not null,
                discharge_decided_at is not null from known_stay
                """,
                KnownStay
            )
        ).ToDictionary(row => row.Id);
        BedPatients = (
            await LogRows.ListAsync(
                connection,
                "select patient_id, sex, birth_date, birth_year, null::uuid from known_patient",
                KnownPatient
            )
        ).ToDictionary(row => row.Id);
        Requests = await LogRows.ListAsync(
            connection,
            """
            select id, hospital_id, stay_id, patient_id, sex, age_class, state, kind from placement_request where
            state in ('requested', 'reserved', 'accepted')
            """,
            row => new RequestRow(
                row.GetGuid(0),
                row.GetGuid(1),
                row.GetGuid(2),
                row.GetGuid(3),
                row.GetString(4),
                row.GetString(5),
                row.GetString(6),
                row.GetString(7)
            )
        );
        Newborns = await LogRows.ListAsync(
            connection,
            "select id, mother_stay_id, baby_stay_id, baby_patient_id from newborn_link where left_at is null and apart_since is null",
            row => new NewbornRow(row.GetGuid(0), row.GetGuid(1), row.GetGuid(2), row.GetGuid(3))
        );
    }

    private async Task QueuesAsync(string database)
    {
        await using var connection = await OpenAsync(database);
        QueueStays = (
            await LogRows.ListAsync(
                connection,
                "select stay_id, hospital_id, patient_id, ended, false, false from known_stay",
                KnownStay
            )
        ).ToDictionary(row => row.Id);
        QueuePatients = (
            await LogRows.ListAsync(
                connection,
                "select patient_id, null::text, null::date, null::int, survivor_id from known_patient",
                KnownPatient
            )
        ).ToDictionary(row => row.Id);
        Tickets = await LogRows.ListAsync(
            connection,
            """
            select id, hospital_id, queue_id, visit_id, state, patient_id, stay_id from ticket where state in
            ('waiting', 'called', 'absent', 'in_service')
            """,
            row => new TicketRow(
                row.GetGuid(0),
                row.GetGuid(1),
                row.GetGuid(2),
                row.GetGuid(3),
                row.GetString(4),
                LogRows.Id(row, 5),
                LogRows.Id(row, 6)
            )
        );
        Booked = await LogRows.ListAsync(
            connection,
            """
            select id, hospital_id, patient_id from appointment where patient_id is not null and arrived_at is null
            and cancelled_at is null and rebook_cause is null and due_at > now()
            """,
            row => new AppointmentRow(row.GetGuid(0), row.GetGuid(1), row.GetGuid(2))
        );
    }

    private async Task TrackingAsync(string database)
    {
        await using var connection = await OpenAsync(database);
        Journeys = (
            await LogRows.ListAsync(
                connection,
                """
                select journey_id, hospital_id, is_stay, patient_id, kind, ended, location_kind, location_code,
                discharge_decided_at, left_at, died from journey where continued_by is null
                """,
                row => new JourneyRow(
                    row.GetGuid(0),
                    row.GetGuid(1),
                    row.GetBoolean(2),
                    LogRows.Id(row, 3),
                    LogRows.Text(row, 4),
                    row.GetBoolean(5),
                    LogRows.Text(row, 6),
                    LogRows.Text(row, 7),
                    LogRows.At(row, 8),
                    LogRows.At(row, 9),
                    row.GetBoolean(10)
                )
            )
        ).ToDictionary(row => row.Id);
        Places = await LogRows.ListAsync(
            connection,
            "select patient_id, journey_id, hospital_id, kind, code from patient_location",
            row => new PlaceRow(row.GetGuid(0), row.GetGuid(1), row.GetGuid(2), row.GetString(3), LogRows.Text(row, 4))
        );
        Transports = await LogRows.ListAsync(
            connection,
            """
            select id, stay_id, patient_id, state, isolation from transport where state in ('requested', 'taken',
            'started') and purpose <> 'bed'
            """,
            row => new TransportRow(
                row.GetGuid(0),
                row.GetGuid(1),
                row.GetGuid(2),
                row.GetString(3),
                LogRows.Text(row, 4)
            )
        );
    }

    private static KnownStayRow KnownStay(NpgsqlDataReader row) =>
        new(row.GetGuid(0), row.GetGuid(1), row.GetGuid(2), row.GetBoolean(3), row.GetBoolean(4), row.GetBoolean(5));

    private static KnownPatientRow KnownPatient(NpgsqlDataReader row) =>
        new(row.GetGuid(0), LogRows.Text(row, 1), Day0(row, 2), Number(row, 3), LogRows.Id(row, 4));

    private static DateOnly? Day0(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    private static int? Number(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column)
            ? null
            : Convert.ToInt32(row.GetValue(column), System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<NpgsqlConnection> OpenAsync(string database)
    {
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString
        );
        await connection.OpenAsync();
        return connection;
    }
}
