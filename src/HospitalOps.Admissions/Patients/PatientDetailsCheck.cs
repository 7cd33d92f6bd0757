using HospitalOps.Admissions.Identity;
using HospitalOps.Api.Admissions;
using HospitalOps.SharedKernel;

namespace HospitalOps.Admissions.Patients;

/// <summary>What is made of the details as they were typed.</summary>
internal static class PatientDetailsCheck
{
    extension(PatientDetails details)
    {
        internal PatientTraits Clean() =>
            new(
                PatientTraits.CleanName(details.LastNameLatin),
                PatientTraits.CleanName(details.FirstNameLatin),
                PatientTraits.CleanName(details.LastNameArabic),
                PatientTraits.CleanName(details.FirstNameArabic),
                details.Sex,
                details.BirthDate,
                details.BirthYear,
                details.Phone,
                details.DocumentType,
                details.DocumentNumber
            )
            {
                DocumentSeen = details.DocumentSeen,
                Provisional = details.Provisional,
                UsageName = PatientTraits.CleanName(details.UsageName),
                PhoneOwner = details.PhoneOwner,
                Country = details.Country,
                Language = details.Language,
                NeedsInterpreter = details.NeedsInterpreter,
                GuardianName = PatientTraits.CleanName(details.GuardianName),
                GuardianDocument = details.GuardianDocument,
            };

        /// <summary>
        /// The only two things that are refused: nobody at all, and somebody whose birth cannot be true.
        /// </summary>
        internal Refusal? Refuse(DateTimeOffset now)
        {
            if (BirthRules.Refuse(details.BirthDate, details.BirthYear, now) is { } implausible)
                return implausible;
            return details.Clean().HasName || details.Provisional ? null : PatientRefusals.NameRequired;
        }

        /// <summary>Codes of what looks wrong; nothing is refused for them.</summary>
        internal IReadOnlyList<string> Warnings() =>
            [
                .. new[]
                {
                    IdentifierChecks.Warn(details.DocumentType, details.DocumentNumber),
                    IdentifierChecks.Warn("cin", details.GuardianDocument),
                    IdentifierChecks.WarnPhone(details.Phone),
                }
                    .OfType<string>()
                    .Distinct(),
            ];
    }
}
