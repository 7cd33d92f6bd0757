using HospitalOps.Admissions.Cover;
using HospitalOps.Admissions.Demonstrations;
using HospitalOps.Admissions.Desk;
using HospitalOps.Admissions.Discharge;
using HospitalOps.Admissions.Identity;
using HospitalOps.Admissions.Merging;
using HospitalOps.Admissions.Papers;
using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Payers;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Admissions.Places;
using HospitalOps.Admissions.Registers;
using HospitalOps.Admissions.Search;
using HospitalOps.Admissions.Stays;
using HospitalOps.Services;
using HospitalOps.Services.Outbox;
using HospitalOps.Services.Persistence;
using Microsoft.AspNetCore.DataProtection;

namespace HospitalOps.Admissions;

/// <summary>Identities and stays: registration and routes.</summary>
internal static class AdmissionsModule
{
    public static void AddAdmissions(this WebApplicationBuilder builder)
    {
        builder.AddServiceDatabase<AdmissionsDbContext>(
            "admissionsdb",
            (services, options) => options.AddOutbox(services)
        );
        builder.AddServiceMessaging<AdmissionsDbContext>(
            "admissions",
            consumers =>
                consumers
                    .AddConsumer<EndUnseenVisitsConsumer>(inOrderOf: "Ticket")
                    .AddConsumer<FollowBedsConsumer>(inOrderOf: "Bed")
        );
        builder.Services.AddScoped<StayCommand>();
        builder.Services.AddScoped<PatientCommand>();
        builder.Services.AddScoped<MergeAct>();
        builder.Services.AddScoped<DeskTasks>();
        builder.Services.AddScoped<ConfidentialStays>();
        builder.Services.AddScoped<CoverViews>();
        AddKeyRing(builder);
        builder.Services.AddHostedService<SweepStays>();
        builder.Services.AddHostedService<ExpireGuarantees>();
        builder.Services.AddScoped<Numbers>();
        builder.Services.AddScoped<KnownSpellings>();
        builder.Services.AddScoped<PatientCandidates>();
        builder.Services.AddScoped<SimilarPatients>();
        builder.Services.AddSingleton<IOutboxListener, AdmissionsMetrics>();
    }

    /// <summary>
    /// Sealed envelopes must stay readable after a restart and on another instance: the keys lie beside the
    /// installation's data, not in the database.
    /// </summary>
    private static void AddKeyRing(WebApplicationBuilder builder)
    {
        var home =
            builder.Configuration["HOSPITALOPS_HOME"]
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "hospitalops");
        var folder = Path.Combine(home, "admissions-keys");
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        builder
            .Services.AddDataProtection()
            .SetApplicationName("HospitalOps.Admissions")
            .PersistKeysToFileSystem(new DirectoryInfo(folder));
    }

    public static void MapAdmissions(this RouteGroupBuilder group)
    {
        SearchPatients.Map(group);
        RegisterPatient.Map(group);
        RegisterUnknownPatient.Map(group);
        RegisterNewborn.Map(group);
        GetPatient.Map(group);
        CorrectIdentity.Map(group);
        VerifyIdentity.Map(group);
        DoubtIdentity.Map(group);
        DecideDoubt.Map(group);
        GiveNotice.Map(group);
        RevealIdentifier.Map(group);
        AddIdentifier.Map(group);
        ShowIdentityHistory.Map(group);
        MergePatients.Map(group);
        DecideMerge.Map(group);
        UndoMerge.Map(group);
        ListMerges.Map(group);
        ListPayers.Map(group);
        ShowPayerBook.Map(group);
        ChangePayer.Map(group);
        EndPayer.Map(group);
        SetPayerRate.Map(group);
        TellCover.Map(group);
        ReadCover.Map(group);
        MoveGuarantee.Map(group);
        SealEnvelope.Map(group);
        OpenEnvelope.Map(group);
        ListCivilRegister.Map(group);
        ExportCivilRegister.Map(group);
        MoveDeclaration.Map(group);
        PrintPaper.Map(group);
        ShowPrintJournal.Map(group);
        ReadDeskMode.Map(group);
        SetDeskMode.Map(group);
        ListDeskTasks.Map(group);
        FinishDeskTask.Map(group);
        LabelPatients.Map(group);
        PreAdmitPatient.Map(group);
        ReceivePreAdmitted.Map(group);
        ReceiveDocument.Map(group);
        ListStayDocuments.Map(group);
        OpenStay.Map(group);
        ChangeStayKind.Map(group);
        ReverseDischarge.Map(group);
        ListStays.Map(group);
        GetStay.Map(group);
        DecideAdmission.Map(group);
        DecideDischarge.Map(group);
        FinishDischargePaperwork.Map(group);
        RecordDeparture.Map(group);
        CancelStay.Map(group);
        TransferToSite.Map(group);
        ShowDemonstration.Map(group);
        MarkDemonstration.Map(group);
    }
}
