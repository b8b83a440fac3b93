#include "desktop/app/prompts.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "desktop/inspector/schema_text.h"
#include "desktop/look/service_icon.h"

namespace nephoscope::desktop {
namespace {

/// A context for lupdate and for the texts below.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(nephoscope::desktop::Prompts)
};

QString designFilter() { return Texts::tr("Nephoscope designs (*.nepho *.nepho.json);;All files (*)"); }

Prompts::Unsaved askUnsaved(QWidget* parent, const QString& title) {
    QMessageBox box(QMessageBox::Question, QCoreApplication::applicationName(), Texts::tr("Save the changes of \"%1\"?").arg(title),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, parent);
    box.setInformativeText(Texts::tr("Otherwise they are lost."));
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
        case QMessageBox::Save: return Prompts::Unsaved::Save;
        case QMessageBox::Discard: return Prompts::Unsaved::Discard;
        default: return Prompts::Unsaved::Cancel;
    }
}

bool askRecover(QWidget* parent, const Recoverable& copy) {
    const QString name = copy.originalPath.isEmpty() ? Texts::tr("Untitled") : QFileInfo(copy.originalPath).fileName();
    QMessageBox box(QMessageBox::Question, QCoreApplication::applicationName(), Texts::tr("Restore unsaved changes of \"%1\"?").arg(name),
                    QMessageBox::NoButton, parent);
    box.setInformativeText(Texts::tr("The program ended unexpectedly. The copy is from %1; your file is as you last saved it.")
                               .arg(QLocale().toString(copy.when, QLocale::ShortFormat)));
    QPushButton* restore = box.addButton(Texts::tr("Restore"), QMessageBox::AcceptRole);
    box.addButton(Texts::tr("Discard the copy"), QMessageBox::DestructiveRole);
    box.setDefaultButton(restore);
    box.exec();
    return box.clickedButton() == restore;
}

bool askOverwrite(QWidget* parent, const QString& title) {
    QMessageBox box(QMessageBox::Warning, QCoreApplication::applicationName(),
                    Texts::tr("\"%1\" was changed by another program.").arg(title), QMessageBox::Cancel, parent);
    box.setInformativeText(Texts::tr("Saving replaces what the other program wrote."));
    QPushButton* replace = box.addButton(Texts::tr("Replace it"), QMessageBox::DestructiveRole);
    box.exec();
    return box.clickedButton() == replace;
}

std::optional<FaultSize> askFaultSize(QWidget* parent, const services::FaultType& fault) {
    QDialog dialog(parent);
    dialog.setWindowTitle(schemaText(std::string(fault.label)));
    auto* form = new QFormLayout(&dialog);
    auto* help = new QLabel(schemaText(std::string(fault.help)), &dialog);
    help->setWordWrap(true);
    auto* magnitude = new QDoubleSpinBox(&dialog);
    magnitude->setObjectName(QStringLiteral("faultMagnitude"));
    magnitude->setRange(0, 1e6);
    magnitude->setDecimals(3);
    magnitude->setValue(fault.initial_magnitude);
    auto* paths = new QLineEdit(QStringLiteral("/*"), &dialog);
    paths->setObjectName(QStringLiteral("faultPaths"));
    auto* duration = new QDoubleSpinBox(&dialog);
    duration->setObjectName(QStringLiteral("faultDuration"));
    duration->setRange(0, 31'536'000);
    duration->setDecimals(1);
    duration->setSuffix(QStringLiteral(" s"));
    duration->setSpecialValueText(Texts::tr("until the end"));
    duration->setValue(60);
    for (QDoubleSpinBox* box : {magnitude, duration}) box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    form->addRow(help);
    if (fault.magnitude.empty())
        magnitude->hide();
    else
        form->addRow(schemaText(std::string(fault.magnitude)), magnitude);
    if (fault.names_paths)
        form->addRow(Texts::tr("Paths"), paths);
    else
        paths->hide();
    if (fault.lasts)
        form->addRow(Texts::tr("Duration"), duration);
    else
        duration->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    buttons->button(QDialogButtonBox::Ok)->setText(Texts::tr("Inject"));
    form->addRow(buttons);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    if (dialog.exec() != QDialog::Accepted) return std::nullopt;
    return FaultSize{magnitude->value(), fault.lasts ? duration->value() : 0, fault.names_paths ? paths->text() : QString()};
}

void showLines(QWidget* parent, const QString& title, const QStringList& lines) {
    QDialog dialog(parent);
    dialog.setWindowTitle(QCoreApplication::applicationName());
    dialog.resize(720, 420);
    auto* heading = new QLabel(title, &dialog);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    auto* list = new QPlainTextEdit(lines.join(QLatin1Char('\n')), &dialog);
    list->setObjectName(QStringLiteral("lines"));
    list->setAccessibleName(title);
    list->setReadOnly(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto* box = new QVBoxLayout(&dialog);
    box->addWidget(heading);
    box->addWidget(list, 1);
    box->addWidget(buttons);
    dialog.exec();
}

}  // namespace

Prompts Prompts::dialogs() {
    Prompts prompts;
    prompts.unsaved = askUnsaved;
    prompts.recover = askRecover;
    prompts.overwriteForeign = askOverwrite;
    prompts.faultSize = askFaultSize;
    prompts.openPath = [](QWidget* parent) { return QFileDialog::getOpenFileName(parent, QString(), QString(), designFilter()); };
    prompts.recordingPath = [](QWidget* parent) {
        return QFileDialog::getOpenFileName(
            parent, QString(), QString(), Texts::tr("Recordings of load and options of k6 (*.csv *.log *.txt *.gz *.json);;All files (*)"));
    };
    prompts.templatePath = [](QWidget* parent) {
        return QFileDialog::getOpenFileName(parent, QString(), QString(),
                                            Texts::tr("Experiment templates of AWS FIS (*.json);;All files (*)"));
    };
    prompts.appSpecPath = [](QWidget* parent) {
        return QFileDialog::getOpenFileName(parent, QString(), QString(), Texts::tr("AppSpec files (*.yml *.yaml *.json);;All files (*)"));
    };
    prompts.savePath = [](QWidget* parent, const QString& suggestion) {
        return QFileDialog::getSaveFileName(parent, QString(), suggestion, designFilter());
    };
    prompts.picturePath = [](QWidget* parent, const QString& suggestion) {
        return QFileDialog::getSaveFileName(parent, QString(), suggestion, Texts::tr("Pictures (*.png)"));
    };
    prompts.tellLines = showLines;
    prompts.tell = [](QWidget* parent, const QString& title, const QString& text) {
        QMessageBox box(QMessageBox::Warning, QCoreApplication::applicationName(), title, QMessageBox::Ok, parent);
        box.setInformativeText(text);
        box.exec();
    };
    return prompts;
}

}  // namespace nephoscope::desktop
