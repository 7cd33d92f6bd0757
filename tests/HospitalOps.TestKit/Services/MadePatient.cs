namespace HospitalOps.TestKit.Services;

/// <summary>
/// Patients of whom WaitingQueue has heard, put straight into its database: for loads without Admissions.
/// </summary>
public static class MadePatient
{
    /// <summary>Makes so many.</summary>
    /// <param name="database">Database of WaitingQueue, migrated.</param>
    public static async Task<Guid[]> InAsync(TestDatabase database, Guid hospital, int count)
    {
        var patients = Enumerable
            .Range(0, count)
            .Select(_ => Guid.CreateVersion7(TimeProvider.System.GetUtcNow()))
            .ToArray();
        await database.ExecuteAsync(
            "insert into known_patient (patient_id, hospital_id, person_id) select id, $2, id from unnest($1::uuid[]) id",
            patients,
            hospital
        );
        return patients;
    }
}
